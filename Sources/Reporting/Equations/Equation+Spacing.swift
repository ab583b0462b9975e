// What a formula's renderings have in common: where it parts, and what stands apart within it.
extension Equation {
    /// The formulas side by side that wide spaces part.
    var parts: [[Equation]] {
        guard case .row(let items) = self else { return [[self]] }
        return items.split(separator: .space).map(Array.init)
    }

    /// A function that is applied without parentheses, as ln in `ln softmax(o)`, stands apart from what follows; so
    /// does one between two names, as mod in `i mod c`, from what is before it.
    static func spaced(_ items: [Equation]) -> [Equation] {
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
}
