/// A dot at a pair of values, with an optional label beside it; outside of the frame an arrowhead at its edge.
public struct Point: Mark, Hashable {
    /// The value along the horizontal axis.
    public var x: Double
    /// The value along the vertical axis.
    public var y: Double
    /// What stands beside the dot; empty for nothing.
    public var label: String
    /// The colour's meaning.
    public var ink: Ink
    /// In points.
    public var radius: Double
    /// Whether the inside is coloured; else it shows the paper.
    public var isFilled: Bool

    /// Makes a dot; `radius` in points.
    public init(
        x: Double, y: Double, label: String = "", ink: Ink = .series(1), radius: Double = 3,
        filled: Bool = true
    ) {
        self.x = x
        self.y = y
        self.label = label
        self.ink = ink
        self.radius = radius
        isFilled = filled
    }

    /// The pair, if it has a place.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: [x], y: [y], xKind, yKind)
    }

    /// The dot, if its middle is inside the frame, else an arrowhead that points to it.
    public func draw(in plot: Plot) -> [Item] {
        guard let center = visible(in: plot) else {
            let exits = [plot.exit(x: x, y: y)].compactMap { $0 }
            return exits.isEmpty
                ? [] : [.path(Path(arrowheadsAt: exits, in: plot.frame), fill: Fill(ink))]
        }
        // A rim in the paper's colour keeps the dot apart from lines that pass under it.
        return isFilled
            ? [.circle(center, radius: radius, fill: Fill(ink), stroke: Stroke(.background, width: 1))]
            : [.circle(center, radius: radius, fill: Fill(.background), stroke: Stroke(ink, width: 1.5))]
    }

    /// The label, to stand beside, above or below the dot.
    public func notes(in plot: Plot) -> [Note] {
        guard !label.isEmpty, let center = visible(in: plot) else { return [] }
        return [Note(label, ink: ink.forText, around: center, distance: radius + 3)]
    }

    private func visible(in plot: Plot) -> Position? {
        plot.position(x: x, y: y).flatMap { plot.frame.contains($0) ? $0 : nil }
    }
}
