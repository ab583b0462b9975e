/// Light lines behind the data at the ticks of the vertical axis; a stronger one at 0 inside the plot.
struct Grid: Mark {
    let ticks: [Tick]

    func draw(in plot: Plot) -> [Item] {
        // Named things stand apart without lines between them.
        guard plot.y.kind != .categorical else { return [] }
        return ticks.compactMap { tick in
            guard let y = plot.y.position(of: tick.value) else { return nil }
            // Within the axis line itself there is nothing to show.
            guard abs(y - plot.frame.maxY) > 0.5 else { return nil }
            let isZero = tick.value == 0 && plot.y.kind != .log
            return .across(plot.frame, y, Stroke(isZero ? .axis : .grid, width: 0.5))
        }
    }
}

extension Item {
    /// A line from the left to the right edge of a frame.
    static func across(_ frame: Box, _ y: Double, _ stroke: Stroke) -> Item {
        let y = crisp(y)
        return .line(from: Position(x: frame.minX, y: y), to: Position(x: frame.maxX, y: y), stroke)
    }

    /// The middle of the closest pixel at 144 dots per inch: there half a point is one whole pixel.
    static func crisp(_ place: Double) -> Double { (place * 2).rounded(.down) / 2 + 0.25 }
}
