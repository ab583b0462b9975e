// What a formula's renderings have in common: where it parts, and what stands apart within it.
extension Equation {
    /// The formulas side by side that wide spaces part.
    var parts: [[Equation]] {
        guard case .row(let items) = self else { return [[self]] }
        return items.split(separator: .space).map(Array.init)
    }

    /// What stands on either side of its equals signs, every part but the first beginning with one.
    var sides: [Equation] {
        guard case .row(let items) = self else { return [self] }
        var sides: [[Equation]] = [[]]
        var depth = 0
        for item in items {
            depth += item == .sign("(") ? 1 : item == .sign(")") ? -1 : 0
            if item == .sign("="), depth == 0 { sides.append([]) }
            sides[sides.count - 1].append(item)
        }
        return sides.map(Equation.row)
    }

    /// The formula in one line, or broken before its equals signs where it has more characters than `width`; each line
    /// but the first begins with a sign.
    func lines(width: Int) -> [Equation] {
        let sides = sides
        guard sides.count > 2, text.count > width else { return [self] }
        return [.row([sides[0], sides[1]])] + sides.dropFirst(2)
    }

    /// A function that is applied without parentheses, as ln in `ln softmax(o)`, stands apart from what follows; so
    /// does one between two names, as mod in `i mod c`, from what is before it.
    static func spaced(_ items: [Equation]) -> [Equation] {
        items.enumerated().flatMap { place, item -> [Equation] in
            if isCondition(items[place...]), place > 0 { return [.gap, item] }
            guard place + 1 < items.count, items[place + 1].isName else { return [item] }
            switch (item, items[place + 1]) {
            case (.function, _), (.value, _), (.variable, .function): return [item, .thinSpace]
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
        case .function, .variable, .value: true
        case .lower(let base, _), .upper(let base, _), .lowerUpper(let base, _, _): base.isName
        default: false
        }
    }
}
