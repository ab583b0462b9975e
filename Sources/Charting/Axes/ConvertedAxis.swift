internal import Canvas

/// The values of an axis in another unit, on the other side of the plot: above it for the horizontal axis, at its
/// right for the vertical one.
struct ConvertedAxis: Mark {
    let ticks: [Tick]
    let direction: FittedAxis.Direction

    /// What ticks and labels take above the plot, in points.
    static let height = 18.0

    func draw(in plot: Plot) -> [Item] {
        switch direction {
        case .horizontal: above(plot)
        case .vertical: beside(plot)
        }
    }

    private func above(_ plot: Plot) -> [Item] {
        let top = plot.frame.minY
        let stroke = Stroke(.axis, width: 0.5)
        return [.across(plot.frame, top, stroke)]
            + ticks.flatMap { tick -> [Item] in
                guard let x = plot.x.position(of: tick.value) else { return [] }
                let place = Item.crisp(x)
                return [
                    .line(from: Position(x: place, y: top), to: Position(x: place, y: top - 3), stroke),
                    .text(
                        Label(tick.label, Typography.figures, at: Position(x: x, y: top - 8), .muted, .middle)
                    ),
                ]
            }
    }

    private func beside(_ plot: Plot) -> [Item] {
        ticks.besideEdge(at: plot.frame.maxX) { plot.y.position(of: $0) }
    }
}

extension [Tick] {
    /// Ticks at a vertical edge, with their labels right of it.
    func besideEdge(at right: Double, _ position: (Double) -> Double?) -> [Item] {
        let font = Typography.figures
        return flatMap { tick -> [Item] in
            guard let y = position(tick.value) else { return [] }
            let place = Item.crisp(y)
            return [
                .line(
                    from: Position(x: right, y: place), to: Position(x: right + 3, y: place),
                    Stroke(.axis, width: 0.5)),
                .text(
                    Label(
                        tick.label, font,
                        at: Position(x: right + VerticalAxis.gap, y: y + font.size * Label.middle), .muted)),
            ]
        }
    }
}
