extension Equation {
    /// The formula for a page: within a line, or on a line of its own. There its parts, which wide spaces part, are
    /// formulas side by side, so that they go below each other where the page is narrow.
    func mathML(isBlock: Bool) -> String {
        guard isBlock else { return "<math>\(markup)</math>" }
        return parts.map { "<math display=\"block\">\(Equation.row($0).markup)</math>" }.joined()
    }

    private var parts: [[Equation]] {
        guard case .row(let items) = self else { return [[self]] }
        return items.split(separator: .space).map(Array.init)
    }

    private var markup: String {
        switch self {
        case .row(let items): "<mrow>" + Self.spaced(items).map(\.markup).joined() + "</mrow>"
        // A name of two characters would be set upright.
        case .variable(let name) where name.hasSuffix("′"):
            "<mrow><mi>\(escaped(String(name.dropLast())))</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow>"
        case .variable(let name): "<mi>\(escaped(name))</mi>"
        case .function(let name): "<mi mathvariant=\"normal\">\(escaped(name))</mi>"
        case .number(let digits): "<mn>\(escaped(digits))</mn>"
        case .sign("∑"): "<mo largeop=\"false\">∑</mo>"
        case .sign(let sign): "<mo>\(escaped(sign == "-" ? "−" : sign))</mo>"
        case .gap: "<mspace width=\"0.8em\"/>"
        case .thinSpace: "<mspace width=\"0.17em\"/>"
        case .space: "<mspace width=\"2em\"/>"
        case .fraction(let above, let below): "<mfrac>\(above.markup)\(below.markup)</mfrac>"
        case .lower(let base, let index): "<msub>\(base.markup)\(index.markup)</msub>"
        case .upper(let base, let power): "<msup>\(base.markup)\(power.markup)</msup>"
        case .lowerUpper(let base, let index, let power):
            "<msubsup>\(base.markup)\(index.markup)\(power.markup)</msubsup>"
        }
    }

    /// A function that is applied without parentheses, as ln in `ln softmax(o)`, stands apart from what follows; so
    /// does one between two names, as mod in `i mod c`, from what is before it.
    private static func spaced(_ items: [Equation]) -> [Equation] {
        items.enumerated().flatMap { place, item -> [Equation] in
            if isCondition(items[place...]), place > 0 { return [.gap, item] }
            guard place + 1 < items.count, items[place + 1].isName else { return [item] }
            switch (item, items[place + 1]) {
            case (.function, _), (.variable, .function): return [item, .thinSpace]
            default: return [item]
            }
        }
    }

    /// Whether a comparison in parentheses begins here, as in `1 (z > 0)`: no factor.
    private static func isCondition(_ items: ArraySlice<Equation>) -> Bool {
        guard items.first == .sign("(") else { return false }
        return items.prefix { $0 != .sign(")") }.contains {
            [">", "<", "≤", "≥", "≠", "="].map(Equation.sign).contains($0)
        }
    }

    private var isName: Bool {
        switch self {
        case .function, .variable: true
        case .lower(let base, _), .upper(let base, _), .lowerUpper(let base, _, _): base.isName
        default: false
        }
    }

    private func escaped(_ text: String) -> String { HTML.escape(text) }
}
