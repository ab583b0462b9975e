package import Canvas

/// A shape of straight and curved pieces, in points.
public struct Path: Hashable, Sendable {
    package var outline = Outline()

    /// Makes an empty path.
    public init() {}

    /// Makes a path along straight lines through `positions`.
    public init(through positions: some Sequence<Position>, closed: Bool = false) {
        for position in positions {
            if outline.isEmpty { move(to: position) } else { line(to: position) }
        }
        if closed { close() }
    }

    /// Makes the path around a box.
    public init(_ box: Box) {
        self.init(
            through: [
                Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
                Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
            ], closed: true)
    }

    /// Whether nothing was added yet.
    public var isEmpty: Bool { outline.isEmpty }

    /// Starts a new piece.
    public mutating func move(to end: Position) { outline.segments.append(.move(x: end.x, y: end.y)) }

    /// Continues straight.
    public mutating func line(to end: Position) { outline.segments.append(.line(x: end.x, y: end.y)) }

    /// Continues along a cubic Bézier curve with two control points.
    public mutating func curve(to end: Position, _ first: Position, _ second: Position) {
        outline.segments.append(
            .cubic(x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: end.x, y: end.y))
    }

    /// Continues along a quadratic Bézier curve with one control point.
    public mutating func curve(to end: Position, _ control: Position) {
        outline.segments.append(.quadratic(x1: control.x, y1: control.y, x: end.x, y: end.y))
    }

    /// Returns to where this piece started.
    public mutating func close() { outline.segments.append(.close) }
}
