internal import Charting

extension Theme {
    /// The theme for a page's light paper: as many series as pages count, and nothing that only dark paper shows.
    var onLightPage: Theme {
        guard background.luminance > 0.5 else { return .light }
        return Theme(
            background: background, text: text, muted: muted, faint: faint, axis: axis, grid: grid,
            series: Theme.light.series.indices.map { series[$0 % series.count] }, sequential: sequential,
            diverging: diverging)
    }
}
