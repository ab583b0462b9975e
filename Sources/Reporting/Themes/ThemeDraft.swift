internal import Charting
internal import Labs
internal import Yams

/// What a theme file says so far.
struct ThemeDraft {
    /// What is left as it is.
    var base = Theme.light
    /// The colours by their keys.
    var colors: [String: Color] = [:]
    /// One colour of a series, or its four lightnesses.
    var series: [[Color]]?
    var sequential: ColorMap?
    var diverging: ColorMap?
    var textSize: Double?
    var dashes: Bool?
    /// Where each key's value stands, for errors that are found when colours are held against each other.
    var nodes: [String: Node] = [:]

    /// The theme; its colours may not be readable yet.
    var theme: Theme {
        let paper = colors["background"] ?? base.background
        let own = series?.map { shades in
            shades.count == 4
                ? Theme.Series(shades[0], shades[1], shades[2], shades[3])
                : Theme.Series(of: shades[0], on: paper)
        }
        var theme = Theme(
            background: paper, text: colors["text"] ?? base.text, muted: colors["muted"] ?? base.muted,
            faint: colors["faint"] ?? base.faint, axis: colors["axis"] ?? base.axis,
            grid: colors["grid"] ?? base.grid, series: own ?? base.series,
            sequential: sequential ?? base.sequential, diverging: diverging ?? base.diverging)
        theme.textSize = textSize ?? base.textSize
        theme.dashesSeries = dashes ?? base.dashesSeries
        return theme
    }
}
