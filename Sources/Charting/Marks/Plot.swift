/// Where marks are drawn: a frame and the scales that fill it.
public struct Plot: Hashable, Sendable {
    /// The area of the data, in points.
    public var frame: Box
    /// From left to right.
    public var x: Scale
    /// From bottom to top, of named things from top to bottom.
    public var y: Scale
    /// From values to colours.
    public var color: ColorScale

    package init(
        frame: Box, x: (Scale.Kind, ClosedRange<Double>), y: (Scale.Kind, ClosedRange<Double>),
        color: ColorScale = ColorAxis().fitted(nil)
    ) {
        self.frame = frame
        self.x = Scale(x.0, domain: x.1, from: frame.minX, to: frame.maxX)
        // Names are read from the top down.
        let rises = y.0 != .categorical
        self.y = Scale(
            y.0, domain: y.1, from: rises ? frame.maxY : frame.minY, to: rises ? frame.minY : frame.maxY)
        self.color = color
    }

    /// The place of a pair of values; nil where one of them has none.
    public func position(x: Double, y: Double) -> Position? {
        guard let x = self.x.position(of: x), let y = self.y.position(of: y) else { return nil }
        return Position(x: x, y: y)
    }
}
