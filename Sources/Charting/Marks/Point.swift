/// Dots at pairs of values; NaN and what has no place on the scale are left out, and an arrowhead at the frame's edge
/// tells of what lies outside.
public struct Point: Mark, Hashable {
    /// What stands beside a single dot, or names several in a legend; empty for nothing.
    public var label: String
    /// Values along the horizontal axis.
    public var x: [Double]
    /// Values along the vertical axis, one for each in `x`; what is longer is cut.
    public var y: [Double]
    /// What the dots' colours tell on the chart's colour scale, one for each; nil draws them all in `ink`.
    public var values: [Double]?
    /// The radius of each dot, in points; nil draws them all in `radius`.
    public var radii: [Double]?
    /// The ink of the dots.
    public var ink: Ink
    /// In points.
    public var radius: Double
    /// From 0, invisible, to 1.
    public var opacity: Double
    /// Whether the insides are coloured; else they show the paper.
    public var isFilled: Bool
    private let isNamedBeside: Bool

    /// Makes a dot with an optional label beside it; `radius` in points.
    public init(
        x: Double, y: Double, label: String = "", ink: Ink = .series(1), radius: Double = 3,
        filled: Bool = true
    ) {
        self.label = label
        (self.x, self.y) = ([x], [y])
        self.ink = ink
        self.radius = radius
        opacity = 1
        isFilled = filled
        isNamedBeside = true
    }

    /// Makes dots called `name` in a legend; `radius` in points, smaller the more dots there are unless given.
    public init(
        _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>, values: [Double]? = nil,
        radii: [Double]? = nil, ink: Ink = .series(1), radius: Double? = nil, opacity: Double = 1,
        filled: Bool = true
    ) {
        label = name
        self.x = Array(x)
        self.y = Array(y)
        self.values = values
        self.radii = radii
        self.ink = ink
        self.radius = radius ?? (self.x.count <= 100 ? 2.5 : self.x.count <= 1_000 ? 2 : 1)
        self.opacity = opacity
        isFilled = filled
        isNamedBeside = false
    }

    /// The pairs that have a place, with room for large dots.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        var extent = Extent(x: x, y: y, xKind, yKind)
        // A plot is seldom smaller than 200 points, and the paper around it takes the rest.
        let room = max(0, (radii?.max() ?? radius) - 5) / 200
        extent.x = extent.x.map { xKind.extended($0, lower: room, upper: room) }
        extent.y = extent.y.map { yKind.extended($0, lower: room, upper: room) }
        return extent
    }

    /// The values that have a place.
    public func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>? {
        let values = values?.filter(kind.accepts) ?? []
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }

    /// The dots whose middles are inside the frame, and arrowheads that point to the others.
    public func draw(in plot: Plot) -> [Item] {
        // The lightest colours of a ramp would not show on the paper by themselves.
        let rim: Ink? = values != nil ? .faint : x.count <= 1_000 ? .background : nil
        let exits = zip(x, y).compactMap { plot.exit(x: $0, y: $1) }
        return Dots(dots(in: plot), in: plot.frame).items(filled: isFilled, opacity: opacity, rim: rim)
            + plot.arrowheads(at: exits, Fill(ink, opacity: opacity))
    }

    /// Whether a dot lies beyond.
    public func leaves(x: Axis, y: Axis) -> Bool { x.anyLeave(x: self.x, y: self.y, y) }

    /// The label with a dot.
    public var name: Name? {
        guard !label.isEmpty, !isNamedBeside else { return nil }
        // Where each dot has a colour of its own, none stands for all.
        let ink = values == nil ? ink : .muted
        let sample =
            isFilled
            ? Name.Sample.dot(radius: max(radius, 2.5), fill: Fill(ink), stroke: nil)
            : .dot(radius: max(radius, 2.5), fill: nil, stroke: Stroke(ink, width: 1.25))
        return Name(label, ink: ink.forText, sample: sample)
    }

    /// The label of a single dot, to stand beside, above or below it.
    public func notes(in plot: Plot) -> [Note] {
        guard isNamedBeside, !label.isEmpty, let dot = dots(in: plot).first, plot.frame.contains(dot.center)
        else { return [] }
        return [Note(label, ink: ink.forText, around: dot.center, distance: radius + 3)]
    }

    private func dots(in plot: Plot) -> [Dots.Dot] {
        zip(x, y).enumerated().compactMap { place, pair in
            guard let center = plot.position(x: pair.0, y: pair.1) else { return nil }
            var dot = Dots.Dot(center: center, radius: radius, ink: ink)
            if let radii, place < radii.count { dot.radius = radii[place] }
            guard let values else { return dot }
            guard place < values.count, let ink = plot.color.ink(of: values[place]) else { return nil }
            dot.ink = ink
            return dot
        }
    }
}
