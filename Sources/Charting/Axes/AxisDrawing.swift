internal import Canvas

/// The lines and labels of both axes around one plot.
struct AxisDrawing {
    let plot: Plot
    let xTicks: [Tick]
    let yTicks: [Tick]

    /// Between the plot and the labels of the vertical axis, in points.
    static let yGap = 6.0
    /// What the labels of the horizontal axis take below the plot, in points.
    static let xHeight = 17.0

    /// Light lines at the ticks of the vertical axis; a stronger one at 0 inside the plot.
    func grid() -> [Item] {
        yTicks.compactMap { tick in
            guard let y = plot.y.position(of: tick.value) else { return nil }
            // Within the axis line itself there is nothing to show.
            guard abs(y - plot.frame.maxY) > 0.5 else { return nil }
            let isZero = tick.value == 0 && plot.y.kind == .linear
            return across(y, Stroke(isZero ? .axis : .grid, width: 0.5))
        }
    }

    /// The line below the plot and its ticks.
    func baseline() -> [Item] {
        let bottom = plot.frame.maxY
        let ticks = xTicks.compactMap { tick -> Item? in
            guard let x = plot.x.position(of: tick.value).map(crisp) else { return nil }
            return .line(
                from: Position(x: x, y: bottom), to: Position(x: x, y: bottom + 3), Stroke(.axis, width: 0.5))
        }
        return [across(bottom, Stroke(.axis, width: 0.5))] + ticks
    }

    /// The labels below the plot.
    func xLabels() -> [Item] {
        xTicks.compactMap { tick in
            guard let x = plot.x.position(of: tick.value) else { return nil }
            return .text(
                Label(
                    tick.label, Typography.figures, at: Position(x: x, y: plot.frame.maxY + 14.5), .muted,
                    .middle))
        }
    }

    /// The labels at the left of the plot.
    func yLabels() -> [Item] {
        yTicks.compactMap { tick in
            guard let y = plot.y.position(of: tick.value) else { return nil }
            let font = Typography.figures
            return .text(
                Label(
                    tick.label, font,
                    at: Position(x: plot.frame.minX - Self.yGap, y: y + font.size * Label.middle), .muted,
                    .end))
        }
    }

    private func across(_ y: Double, _ stroke: Stroke) -> Item {
        let y = crisp(y)
        return .line(from: Position(x: plot.frame.minX, y: y), to: Position(x: plot.frame.maxX, y: y), stroke)
    }

    /// The middle of the closest pixel at 144 dots per inch: there half a point is one whole pixel.
    private func crisp(_ place: Double) -> Double { (place * 2).rounded(.down) / 2 + 0.25 }
}
