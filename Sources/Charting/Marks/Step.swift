/// A line that holds each value until the next, such as a step size that is lowered now and then.
public struct Step: Mark, Hashable {
    /// Where on its way to the next pair a line changes its value.
    public enum Change: Hashable, Sendable {
        /// At the next pair: a value holds after its own.
        case after
        /// At once: a value holds before its own, from the last pair on.
        case before
        /// Half way.
        case middle
    }

    /// The pairs, their name and how the line is drawn.
    public var line: Line
    /// Where the line changes its value.
    public var change: Change

    /// Makes steps called `name`; `width` in points, `opacity` from 0 to 1.
    public init(
        _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>,
        where change: Change = .after,
        ink: Ink = .series(1), dash: Dash = .solid, width: Double = 1.75, opacity: Double = 1
    ) {
        line = Line(name, x: x, y: y, ink: ink, dash: dash, width: width, opacity: opacity)
        self.change = change
        // Steps meet at right angles: round ends would blur where they start and stop.
        line.stroke.cap = .butt
    }

    /// The pairs that have a place.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { line.extent(x: x, y: y) }

    /// The visible pieces as one path, and a dot for each value between two gaps.
    public func draw(in plot: Plot) -> [Item] { corners.draw(in: plot) }

    /// Whether a pair lies beyond.
    public func leaves(x: Axis, y: Axis) -> Bool { line.leaves(x: x, y: y) }

    /// The label with a piece of the line.
    public var name: Name? { line.name }

    /// The last visible place.
    public func end(in plot: Plot) -> Position? { corners.end(in: plot) }

    /// The line through every corner; a gap in the values is one in the corners, too.
    private var corners: Line {
        var corners = line
        (corners.x, corners.y) = ([], [])
        func add(_ x: Double, _ y: Double) {
            if corners.x.last == x, corners.y.last == y { return }
            corners.x.append(x)
            corners.y.append(y)
        }
        var last: (x: Double, y: Double)?
        for pair in zip(line.x, line.y) {
            if let last {
                let turn =
                    switch change {
                    case .after: pair.0
                    case .before: last.x
                    case .middle: last.x / 2 + pair.0 / 2
                    }
                add(turn, last.y)
                add(turn, pair.1)
            }
            add(pair.0, pair.1)
            last = pair
        }
        return corners
    }
}
