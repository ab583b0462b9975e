/// A line through pairs of values, in their order; NaN, infinities and, on a log scale, 0 and below are gaps.
///
/// Where it goes on beyond the frame, or to infinity (on a log scale: to 0), an arrowhead at the edge says so.
public struct Line: Mark, Hashable {
    /// What the line is called, written at its end or in a legend; empty for none.
    public var label: String
    /// What its data are called where that is not the label; empty for nothing else.
    public var source = ""
    /// Values along the horizontal axis.
    public var x: [Double]
    /// Values along the vertical axis, one for each in `x`; what is longer is cut.
    public var y: [Double]
    /// How the line is drawn.
    public var stroke: Stroke

    /// Makes a line called `name`; `width` in points, `opacity` from 0 to 1.
    public init(
        _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>, ink: Ink = .series(1),
        dash: Dash = .solid, width: Double = 1.75, opacity: Double = 1
    ) {
        label = name
        self.x = Array(x)
        self.y = Array(y)
        stroke = Stroke(ink, width: width, dash: dash, opacity: opacity, cap: dash == .solid ? .round : .butt)
    }

    /// The pairs that have a place.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: x, y: y, xKind, yKind)
    }

    /// The visible pieces as one path, a dot for each value between two gaps, and the arrowheads.
    public func draw(in plot: Plot) -> [Item] {
        let visible = Polyline(x: x, y: y, in: plot)
        var path = Path()
        for piece in visible.pieces {
            path.move(to: piece[0])
            for position in piece.dropFirst() { path.line(to: position) }
        }
        let fill = Fill(stroke.ink, opacity: stroke.opacity)
        let dots = visible.lone.map { Item.circle($0, radius: stroke.width, fill: fill) }
        return (path.isEmpty ? [] : [.path(path, stroke: stroke)]) + dots
            + plot.arrowheads(at: visible.exits, fill)
    }

    /// Whether a pair lies beyond; a line with no place at all does not.
    public func leaves(x: Axis, y: Axis) -> Bool {
        x.anyLeave(x: self.x, y: self.y, y)
            && zip(self.x, self.y).contains { x.scale.accepts($0) && y.scale.accepts($1) }
    }

    /// The label with a piece of the line.
    public var name: Name? {
        label.isEmpty ? nil : Name(label, ink: stroke.ink.forText, sample: .line(stroke))
    }

    /// The last visible place.
    public func end(in plot: Plot) -> Position? {
        var next: Position?
        for index in (0..<min(x.count, y.count)).reversed() {
            let position = plot.position(x: x[index], y: y[index])
            if let position, plot.frame.contains(position) { return position }
            if let position, let next, let (_, end) = cut(position, next, to: plot.frame) { return end }
            next = position
        }
        return nil
    }
}
