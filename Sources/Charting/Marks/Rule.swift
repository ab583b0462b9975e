/// A straight line across the plot at one value, as a reference.
public struct Rule: Mark, Hashable {
    /// Which way the line runs, and the value it stands at.
    public enum Place: Hashable, Sendable {
        /// From left to right at a value of the vertical axis.
        case y(Double)
        /// From bottom to top at a value of the horizontal axis.
        case x(Double)
    }

    /// Which way the line runs, and the value it stands at.
    public var place: Place
    /// What stands beside the line; empty for nothing.
    public var label: String
    /// How the line is drawn.
    public var stroke: Stroke

    /// Makes a line from left to right; `width` in points.
    public init(
        y: Double, label: String = "", ink: Ink = .muted, dash: Dash = .dashed, width: Double = 0.75
    ) {
        place = .y(y)
        self.label = label
        stroke = Stroke(ink, width: width, dash: dash)
    }

    /// Makes a line from bottom to top; `width` in points.
    public init(
        x: Double, label: String = "", ink: Ink = .muted, dash: Dash = .dashed, width: Double = 0.75
    ) {
        place = .x(x)
        self.label = label
        stroke = Stroke(ink, width: width, dash: dash)
    }

    /// The value on its axis, if it has a place there.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent {
        switch place {
        case .y(let value): Extent(y: y.accepts(value) ? value...value : nil)
        case .x(let value): Extent(x: x.accepts(value) ? value...value : nil)
        }
    }

    /// The line, if its value lies in the domain.
    public func draw(in plot: Plot) -> [Item] {
        guard let (start, end) = ends(in: plot) else { return [] }
        return [.line(from: start, to: end, stroke)]
    }

    /// The label, to stand at the line's upper or right end.
    public func notes(in plot: Plot) -> [Note] {
        guard !label.isEmpty, let (start, end) = ends(in: plot) else { return [] }
        let spots: [Note.Spot]
        switch place {
        case .y:
            // From the right end towards the left, above the line and below it.
            spots = [1, 0.75, 0.5, 0.25, 0].flatMap { share in
                [-3.5, 10.5].map { dy in
                    let x = start.x + share * (end.x - start.x)
                    return Note.Spot(
                        Position(x: x, y: start.y + dy), share == 1 ? .end : share == 0 ? .start : .middle)
                }
            }
        case .x:
            spots = stride(from: 9.0, through: max(9, end.y - start.y - 4), by: 13).flatMap { dy in
                [(4.0, Label.Anchor.start), (-4.0, .end)].map { dx, anchor in
                    Note.Spot(Position(x: start.x + dx, y: start.y + dy), anchor)
                }
            }
        }
        return [Note(label, ink: stroke.ink.forText, spots: spots)]
    }

    /// From the left to the right, or from the top to the bottom.
    private func ends(in plot: Plot) -> (Position, Position)? {
        let frame = plot.frame
        switch place {
        case .y(let value):
            guard let y = plot.y.position(of: value), y >= frame.minY, y <= frame.maxY else { return nil }
            return (Position(x: frame.minX, y: y), Position(x: frame.maxX, y: y))
        case .x(let value):
            guard let x = plot.x.position(of: value), x >= frame.minX, x <= frame.maxX else { return nil }
            return (Position(x: x, y: frame.minY), Position(x: x, y: frame.maxY))
        }
    }
}
