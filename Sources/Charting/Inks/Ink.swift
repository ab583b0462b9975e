/// What a colour means; which colour that is, a theme decides.
public indirect enum Ink: Hashable, Codable, Sendable {
    /// Titles and everything to be read first.
    case text
    /// Axis labels, subtitles and other text that steps back.
    case muted
    /// Data that forms the background to what is spoken of.
    case faint
    /// Grid lines.
    case grid
    /// Axes and ticks.
    case axis
    /// The paper.
    case background
    /// A series of data, numbered from 1; after the theme's last colour they start again.
    case series(Int, Shade = .regular)
    /// A share, from 0 to 1, of the ramp for values that go from little to much.
    case sequential(Double)
    /// A share, from 0 to 1, of the ramp for values on both sides of a middle, which is at 0.5.
    case diverging(Double)
    /// A share, from 0 to 1, of the ramp of greys from near the paper to halfway to the text: for a surface that marks in
    /// colours of their own lie on.
    case ground(Double)
    /// Words on a surface of another ink: the text's or the paper's colour, or black or white where neither can be read.
    case over(Ink)
    /// A colour that is the same in every theme.
    case fixed(Color)

    /// A step of lightness within one series.
    public enum Shade: Int, Hashable, Codable, Sendable, CaseIterable {
        /// Closest to the paper, still a visible line.
        case light
        /// The series' own colour.
        case regular
        /// Dark enough (on dark paper: bright enough) to be read as text.
        case strong
        /// Farthest from the paper.
        case deep
    }

    /// The series as a number from 1, and its shades that are told apart best: `count` of them, from the
    /// lightest to the deepest (four at most; a longer list starts again).
    public static func shades(of series: Int, count: Int) -> [Ink] {
        let steps: [Shade] =
            switch count {
            case ...1: [.regular]
            case 2: [.light, .deep]
            case 3: [.light, .strong, .deep]
            default: Shade.allCases
            }
        return (0..<max(0, count)).map { .series(series, steps[$0 % steps.count]) }
    }

    /// The ink for words about things drawn in this ink.
    public var forText: Ink {
        switch self {
        case .series(let number, .light), .series(let number, .regular): .series(number, .strong)
        case .faint, .grid, .axis: .muted
        default: self
        }
    }
}
