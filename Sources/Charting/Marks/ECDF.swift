/// How values are distributed: at every place, the share of them that is at most so large; NaN and infinities are
/// left out.
public struct ECDF: Mark, Hashable {
    /// The steps from 0 to 1, their name and how they are drawn.
    public var step: Step

    /// Makes a distribution called `name`; `width` in points, `opacity` from 0 to 1.
    public init(
        _ name: String = "", x values: some Sequence<Double>, ink: Ink = .series(1), dash: Dash = .solid,
        width: Double = 1.75, opacity: Double = 1
    ) {
        let distribution = CumulativeDistribution(Array(values))
        step = Step(
            name, x: distribution.values.prefix(1) + distribution.values,
            y: distribution.values.isEmpty ? [] : [0] + distribution.shares, ink: ink, dash: dash,
            width: width, opacity: opacity)
    }

    /// The values, and all shares from 0 to 1.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent {
        var extent = step.extent(x: x, y: y)
        if extent.y != nil, y != .log { extent.y = 0...1 }
        return extent
    }

    /// The steps, cut to the frame.
    public func draw(in plot: Plot) -> [Item] { step.draw(in: plot) }

    /// Whether a step lies beyond.
    public func leaves(x: Axis, y: Axis) -> Bool { step.leaves(x: x, y: y) }

    /// The name with a piece of the line.
    public var name: Name? { step.name }

    /// The median: at their ends all distributions are at 1.
    public func end(in plot: Plot) -> Position? {
        let (x, y) = (step.line.x, step.line.y)
        guard let place = y.firstIndex(where: { $0 >= 0.5 }),
            let end = plot.position(x: x[place], y: y[place]),
            plot.frame.contains(end)
        else { return step.end(in: plot) }
        return end
    }
}
