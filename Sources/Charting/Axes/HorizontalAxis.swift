internal import Canvas

/// The line below a plot and its ticks, with their labels where no other panel stands below.
struct HorizontalAxis: Mark {
    let ticks: [Tick]
    let minor: [Double]
    let isLabelled: Bool

    private static let leading = Typography.figures.size * Typography.leading

    /// What labels of some lines take below the plot, in points.
    static func height(lines: Int) -> Double { 17 + leading * Double(max(1, lines) - 1) }

    func draw(in plot: Plot) -> [Item] {
        let bottom = plot.frame.maxY
        let stroke = Stroke(.axis, width: 0.5)
        let line = Item.across(plot.frame, bottom, stroke)
        let short = minor.compactMap { plot.x.position(of: $0) }.map { x -> Item in
            let place = Item.crisp(x)
            return .line(
                from: Position(x: place, y: bottom), to: Position(x: place, y: bottom + 1.75), stroke)
        }
        return [line] + short
            + ticks.flatMap { tick -> [Item] in
                guard let x = plot.x.position(of: tick.value) else { return [] }
                let place = Item.crisp(x)
                let mark = Item.line(
                    from: Position(x: place, y: bottom), to: Position(x: place, y: bottom + 3), stroke)
                let labels = tick.label.split(separator: "\n").enumerated().map { line, text in
                    Item.text(
                        Label(
                            String(text), Typography.figures,
                            at: Position(x: x, y: bottom + 14.5 + Self.leading * Double(line)), .muted,
                            .middle))
                }
                return (plot.x.kind == .categorical ? [] : [mark]) + (isLabelled ? labels : [])
            }
    }
}
