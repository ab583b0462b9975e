internal import Canvas

/// The labels at the left of a plot; its lines are the grid's.
struct VerticalAxis: Mark {
    let ticks: [Tick]

    /// Between the plot and the labels, in points.
    static let gap = 6.0

    func draw(in plot: Plot) -> [Item] {
        ticks.compactMap { tick in
            guard let y = plot.y.position(of: tick.value) else { return nil }
            let font = Typography.figures
            return .text(
                Label(
                    tick.label, font,
                    at: Position(x: plot.frame.minX - Self.gap, y: y + font.size * Label.middle), .muted,
                    .end))
        }
    }
}
