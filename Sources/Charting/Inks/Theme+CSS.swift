extension Ink {
    /// The ink's name in style sheets, such as `series-1-strong` or `sequential-37`, its share in hundredths; nil for a
    /// fixed colour, which does not follow the page.
    package func cssName(_ theme: Theme) -> String? {
        switch self {
        case .text: "text"
        case .muted: "muted"
        case .faint: "faint"
        case .grid: "grid"
        case .axis: "axis"
        case .background: "background"
        case .series(let number, let shade): "series-\(theme.index(of: number) + 1)\(shade.cssSuffix)"
        case .sequential(let share): "sequential-\(Self.hundredths(share))"
        case .diverging(let share): "diverging-\(Self.hundredths(share))"
        case .ground(let share): "ground-\(Self.hundredths(share))"
        case .over(let ink): ink.cssName(theme).map { "over-\($0)" }
        case .fixed: nil
        }
    }

    private static func hundredths(_ share: Double) -> Int { Int((max(0, min(1, share)) * 100).rounded()) }

    /// The one ink that stands for all of the same name in a style sheet: a ramp's, at a whole number of hundredths.
    fileprivate var named: Ink {
        switch self {
        case .sequential(let share): .sequential(Double(Self.hundredths(share)) / 100)
        case .diverging(let share): .diverging(Double(Self.hundredths(share)) / 100)
        case .ground(let share): .ground(Double(Self.hundredths(share)) / 100)
        case .over(let ink): .over(ink.named)
        default: self
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
    ///
    /// - Parameter ramps: The inks of ramps that the page's pictures use (``Scene/rampInks``).
    public func cssVariables(ramps: Set<Ink> = []) -> String {
        (inks + Self.sorted(ramps)).compactMap { ink in
            ink.cssName(self).map { "--ink-\($0):\(color(of: ink).hex);" }
        }.joined()
    }

    /// The CSS rules by which inline pictures follow the page's `--ink-…` variables.
    ///
    /// A page needs them once, whatever its themes, together with `cssVariables` of each.
    public static func css(ramps: Set<Ink> = []) -> String {
        (light.inks + sorted(ramps)).compactMap { $0.cssName(light) }.map { name in
            ".stroke-\(name){stroke:var(--ink-\(name))}.fill-\(name){fill:var(--ink-\(name))}"
        }.joined(separator: "\n")
    }

    private static func sorted(_ ramps: Set<Ink>) -> [Ink] {
        var names: [String: Ink] = [:]
        for ink in ramps { if let name = ink.cssName(light) { names[name] = ink.named } }
        return names.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension Scene {
    /// The inks of ramps in it, and of words on them: a page declares only those that its pictures use.
    public var rampInks: Set<Ink> {
        var inks: Set<Ink> = []
        Self.collect(items, &inks)
        return inks
    }

    private static func collect(_ items: [Item], _ inks: inout Set<Ink>) {
        for item in items {
            switch item {
            case .path(_, let fill, let stroke), .circle(_, _, let fill, let stroke):
                inks.formUnion([fill?.ink, stroke?.ink].compactMap { $0 }.filter(\.isRamp))
            case .text(let label): if label.ink.isRamp { inks.insert(label.ink) }
            case .group(let items, _): collect(items, &inks)
            }
        }
    }
}

extension Ink {
    fileprivate var isRamp: Bool {
        switch self {
        case .sequential, .diverging, .ground, .over: true
        default: false
        }
    }
}
