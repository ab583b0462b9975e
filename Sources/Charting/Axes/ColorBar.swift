internal import Canvas

/// Which colour means what: a bar at the right of the plots, with ticks.
struct ColorBar: Mark {
    let ticks: [Tick]
    /// From the upper edge of the first row of plots to the lower edge of the last.
    let height: ClosedRange<Double>
    /// The bar's left edge, in points.
    let left: Double

    /// Between the plots and the bar, in points.
    static let gap = 14.0
    private static let width = 9.0

    /// What the bar and its labels take beside the plots, in points.
    static func room(labels: Double) -> Double { gap + width + VerticalAxis.gap + labels }

    func draw(in plot: Plot) -> [Item] {
        let bar = Box(minX: left, minY: height.lowerBound, maxX: left + Self.width, maxY: height.upperBound)
        let scale = Scale(
            plot.color.kind, domain: plot.color.domain, from: height.upperBound, to: height.lowerBound)
        return shades(bar, plot.color) + ticks.besideEdge(at: bar.maxX) { scale.position(of: $0) }
    }

    /// The ramp from its lower end up, each shade drawn over the lower part of the one before, so that no gap shows.
    private func shades(_ bar: Box, _ colors: ColorScale) -> [Item] {
        zip(colors.shades, colors.shades.dropFirst()).map { low, high in
            let top = Box(
                minX: bar.minX, minY: bar.minY, maxX: bar.maxX, maxY: bar.maxY - bar.height * low)
            return .path(Path(top), fill: Fill(colors.ink(share: (low + high) / 2)))
        }
    }
}
