extension Ink {
    /// The ink's name in style sheets, such as `series-1` or `series-1-strong`; nil for those that do not follow the
    /// page: ramps, what is written on them, and fixed colours.
    package func cssName(_ theme: Theme) -> String? {
        switch self {
        case .text: "text"
        case .muted: "muted"
        case .faint: "faint"
        case .grid: "grid"
        case .axis: "axis"
        case .background: "background"
        case .series(let number, let shade): "series-\(theme.index(of: number) + 1)\(shade.cssSuffix)"
        case .sequential, .diverging, .over, .fixed: nil
        }
    }
}

extension Ink.Shade {
    fileprivate var cssSuffix: String {
        switch self {
        case .light: "-light"
        case .regular: ""
        case .strong: "-strong"
        case .deep: "-deep"
        }
    }
}

extension Theme {
    /// Every ink the theme has a colour for.
    public var inks: [Ink] {
        [.text, .muted, .faint, .grid, .axis, .background]
            + series.indices.flatMap { index in
                Ink.Shade.allCases.map { .series(index + 1, $0) }
            }
    }

    /// The declarations of this theme's colours, such as `--ink-text:#1f2328;`, to stand inside a CSS rule.
    public var cssVariables: String {
        inks.compactMap { ink in
            ink.cssName(self).map { "--ink-\($0):\(color(of: ink).hex);" }
        }.joined()
    }

    /// The CSS rules by which inline pictures follow the page's `--ink-…` variables.
    ///
    /// A page needs them once, whatever its themes, together with `cssVariables` of each.
    public static let css = Theme.light.inks.compactMap { $0.cssName(.light) }.map { name in
        ".stroke-\(name){stroke:var(--ink-\(name))}.fill-\(name){fill:var(--ink-\(name))}"
    }.joined(separator: "\n")
}
