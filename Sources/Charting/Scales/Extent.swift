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

    /// The extent of those pairs whose both values have a place on the scales.
    public init(x: [Double], y: [Double], _ xKind: Scale.Kind, _ yKind: Scale.Kind) {
        for (x, y) in zip(x, y) where xKind.accepts(x) && yKind.accepts(y) {
            self.x = join(self.x, x...x)
            self.y = join(self.y, y...y)
        }
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
