internal import Canvas

/// The labels at the left of a plot; its lines are the grid's.
struct VerticalAxis: Mark {
    let ticks: [Tick]
    let minor: [Double]

    /// Between the plot and the labels, in points.
    static let gap = 6.0

    func draw(in plot: Plot) -> [Item] {
        let left = plot.frame.minX
        let short = minor.compactMap { plot.y.position(of: $0) }.map { y -> Item in
            let place = Item.crisp(y)
            return .line(
                from: Position(x: left - 3, y: place), to: Position(x: left - 1, y: place),
                Stroke(.axis, width: 0.5))
        }
        return short
            + ticks.compactMap { tick in
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
