/// How a chart looks: which colour each ink is, how large its text is, and in which faces.
public struct Theme: Hashable, Sendable, Encodable {
    /// The colours of one series.
    public struct Series: Hashable, Sendable, Encodable {
        /// Closest to the paper.
        public var light: Color
        /// The series' own colour.
        public var regular: Color
        /// Readable as text.
        public var strong: Color
        /// Farthest from the paper.
        public var deep: Color

        /// Makes a series of four lightnesses, from the one closest to the paper.
        public init(_ light: Color, _ regular: Color, _ strong: Color, _ deep: Color) {
            self.light = light
            self.regular = regular
            self.strong = strong
            self.deep = deep
        }
    }

    /// The paper.
    public var background: Color
    /// Titles and what is read first.
    public var text: Color
    /// Text that steps back.
    public var muted: Color
    /// Data that step back.
    public var faint: Color
    /// Axes and ticks.
    public var axis: Color
    /// Grid lines.
    public var grid: Color
    /// The series in their order; at least one.
    public private(set) var series: [Series]
    /// The colours for values from little to much.
    public var sequential: ColorMap
    /// The colours for values on both sides of a middle.
    public var diverging: ColorMap
    /// The size of axis and mark labels, in points; titles, lines and distances grow with it.
    public var textSize = 9.0
    /// Whether series are told apart by dash, too, as paper without colours needs it.
    public var dashesSeries = false

    /// Makes a theme; without any series, data are drawn in `text`.
    public init(
        background: Color, text: Color, muted: Color, faint: Color, axis: Color, grid: Color,
        series: [Series], sequential: ColorMap = .whiteBlue, diverging: ColorMap = .blueOrange
    ) {
        self.background = background
        self.text = text
        self.muted = muted
        self.faint = faint
        self.axis = axis
        self.grid = grid
        self.series = series.isEmpty ? [Series(text, text, text, text)] : series
        self.sequential = sequential
        self.diverging = diverging
    }

    /// The colour of an ink.
    public func color(of ink: Ink) -> Color {
        switch ink {
        case .text: text
        case .muted: muted
        case .faint: faint
        case .grid: grid
        case .axis: axis
        case .background: background
        case .series(let number, let shade): series[index(of: number)][shade]
        case .sequential(let share): sequential.color(at: share)
        case .diverging(let share): diverging.color(at: share)
        case .ground(let share): ground(at: share)
        case .over(let ink): readable(on: color(of: ink))
        case .fixed(let color): color
        }
    }

    /// Near enough to the paper that lines in any series' colour stand out, far enough from it that tenths are told
    /// apart.
    private func ground(at share: Double) -> Color {
        let way = 0.05 + 0.45 * max(0, min(1, share))
        return OKLab(background).interpolated(to: OKLab(text), at: way).color
    }

    /// The text's or the paper's colour; on a surface midway between them, black or white.
    private func readable(on surface: Color) -> Color {
        let own = text.contrast(with: surface) > background.contrast(with: surface) ? text : background
        if own.contrast(with: surface) >= Self.textContrast { return own }
        let (black, white) = (Color(0x000000), Color(0xFFFFFF))
        return black.contrast(with: surface) > white.contrast(with: surface) ? black : white
    }

    /// The pattern a line is drawn with: its own, and where series are told apart by dash that of its series, too.
    package func dash(of stroke: Stroke) -> Dash {
        guard dashesSeries, case .series(let number, _) = stroke.ink else { return stroke.dash }
        let all = Dash.allCases
        let own = all.firstIndex(of: stroke.dash) ?? 0
        return all[(own + index(of: number)) % all.count]
    }

    /// Series beyond the last start again, and numbers below 1 count from the end.
    package func index(of number: Int) -> Int {
        let index = (number - 1) % series.count
        return index < 0 ? index + series.count : index
    }
}

extension Theme.Series {
    /// The colour of one lightness.
    public subscript(shade: Ink.Shade) -> Color {
        switch shade {
        case .light: light
        case .regular: regular
        case .strong: strong
        case .deep: deep
        }
    }
}
