/// The values marks need to show: a range for each axis, nil where it has none.
public struct Extent: Hashable, Sendable {
    /// Along the horizontal axis.
    public var x: ClosedRange<Double>?
    /// Along the vertical axis.
    public var y: ClosedRange<Double>?
    /// Whether the marks fill their extent, as the cells of a heat map do: then the axes end where it ends.
    public var isTight = false

    /// Makes an extent; nil where there is nothing to show.
    public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil, isTight: Bool = false) {
        self.x = x
        self.y = y
        self.isTight = isTight
    }

    /// The extent of those pairs whose both values have a place on the scales, and of what is infinite along the
    /// vertical axis the horizontal one.
    public init(x: [Double], y: [Double], _ xKind: Scale.Kind, _ yKind: Scale.Kind) {
        var (left, right) = (Double.infinity, -Double.infinity)
        var (low, high) = (left, right)
        let (xLeast, yLeast) = (xKind.least, yKind.least)
        for index in 0..<min(x.count, y.count) {
            let (x, y) = (x[index], y[index])
            guard x > xLeast, x < .infinity, y >= yLeast else { continue }
            if x < left { left = x }
            if x > right { right = x }
            guard y > yLeast, y < .infinity else { continue }
            if y < low { low = y }
            if y > high { high = y }
        }
        self.x = left <= right ? left...right : nil
        self.y = low <= high ? low...high : nil
    }

    /// Takes in another extent.
    public mutating func form(union other: Extent) {
        x = join(x, other.x)
        y = join(y, other.y)
        isTight = isTight || other.isTight
    }
}

/// The range over both, nil where neither is.
func join(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let a, let b else { return a ?? b }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}
