// The formula for a terminal.
extension String {
    /// A formula as one types it, `frac{1}{2} e^2`, in a line of plain text: `1/2 e²`.
    package var formulaInText: String { Equation(self).text }
}

extension Equation {
    /// The formula in a line of plain text: `∂L/∂w₅ = δ_o₁ · h₁`.
    var text: String {
        switch self {
        case .row(let items): Self.line(items)
        case .variable(let name), .function(let name): name
        case .number(let digits), .value(let digits):
            digits.replacing("\u{A0}", with: " ")
        case .sign(let sign): sign == "-" ? "−" : sign
        case .space: "   "
        case .gap: " "
        case .thinSpace: ""
        case .root(let radicand): "√" + radicand.operand
        case .fraction(let above, let below): "\(above.operand)/\(below.operand)"
        case .lower(let base, let index): base.text + index.lowered
        case .upper(let base, let power): base.text + power.raised
        case .lowerUpper(let base, let index, let power): base.text + power.raised + index.lowered
        case .accent(let accent, let base):
            base.text.count == 1 ? base.text + String(accent.combining) : "\(accent.rawValue)(\(base.text))"
        case .words(let words): words
        case .fenced(let open, let inner, let close): open + inner.text + close
        case .table(let rows, let alignment):
            rows.map { $0.map(\.text).joined(separator: alignment == .aligned ? " " : ", ") }.joined(
                separator: "; ")
        }
    }

    /// Within a product or a quotient: in parentheses where it would fall apart.
    private var operand: String {
        guard case .row(let items) = self, items.count > 1 else { return text }
        if items.count == 2, items[0] == .variable("∂") { return text }
        return "(\(text))"
    }

    private static func line(_ items: [Equation]) -> String {
        var line = ""
        var last: Equation?
        for item in spaced(items) {
            if isApart(last, item), !line.hasSuffix(" ") { line += " " }
            line += item.text
            // A sign without a number before it belongs to what follows.
            let isUnary = item.isSigned && (last == nil || last?.opens == true)
            last = isUnary ? .sign("(") : item
        }
        return line
    }

    /// Whether a space stands between two items.
    private static func isApart(_ before: Equation?, _ item: Equation) -> Bool {
        guard let before else { return false }
        if before.opens { return before.isOperator || before == .sign(",") }
        if item.isOperator { return true }
        switch (before.core, item.head) {
        case (.variable("∂"), _): return false
        case (_, .sign(let sign)) where [",", ")", "/", "|", "⌋", "⌉"].contains(sign): return false
        case (.sign(let sign), _) where ["/", "|", "⌊", "⌈"].contains(sign): return false
        case (.variable, .sign("(")), (.function, .sign("(")): return before.core != before
        default: return true
        }
    }

    /// What it begins with.
    private var head: Equation {
        guard case .row(let items) = core, let first = items.first else { return core }
        return first.head
    }

    /// Without its scripts.
    private var core: Equation {
        switch self {
        case .lower(let base, _), .upper(let base, _), .lowerUpper(let base, _, _): base
        default: self
        }
    }

    /// Whether an operand is still to come.
    private var opens: Bool { isOperator || self == .sign("(") || self == .sign(",") }

    private var isSigned: Bool { [.sign("+"), .sign("-"), .sign("−")].contains(self) }

    private var isOperator: Bool {
        guard case .sign(let sign) = self else { return false }
        return ["+", "-", "−", "·", "×", "=", "←", "<", ">", "≤", "≥", "≠"].contains(sign)
    }

    private var lowered: String {
        Self.script(plain, Self.lowerLetters) ?? "_" + (plain.contains(" ") ? "(\(text))" : text)
    }

    private var raised: String {
        Self.script(plain, Self.upperLetters) ?? "^" + (plain.count > 1 ? "(\(text))" : text)
    }

    /// The script's text; indices side by side run together as long as each is one character.
    private var plain: String {
        guard case .row(let items) = self else { return text }
        let texts = items.map(\.text)
        return texts.joined(separator: texts.contains { $0.count > 1 } ? " " : "")
    }

    /// The text in characters that are small and low, or small and high; nil where one is missing.
    private static func script(_ text: String, _ letters: [Character: Character]) -> String? {
        let characters = text.compactMap { letters[$0] }
        return characters.count == text.count ? String(characters) : nil
    }

    private static let lowerLetters = table("0123456789ijklmnst", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙₛₜ")
    private static let upperLetters = table("0123456789()-−+jkn", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻⁻⁺ʲᵏⁿ")

    private static func table(_ plain: String, _ small: String) -> [Character: Character] {
        Dictionary(zip(plain, small)) { first, _ in first }
    }
}
