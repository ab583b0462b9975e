internal import Foundation

extension Equation {
    /// The formula's value, with numbers for its letters as plain text has them; nil where it holds anything but those,
    /// sums, products, quotients, powers and roots.
    func value(_ letters: [String: Double]) -> Double? {
        switch self {
        case .variable(let letter): return letters[letter]
        case .number(let digits): return Double(digits)
        case .row(let items):
            var reader = Evaluation(rest: items[...], letters: letters)
            let value = reader.sum()
            return reader.rest.isEmpty ? value : nil
        case .root(let radicand): return radicand.value(letters)?.squareRoot()
        case .fraction(let above, let below):
            if let derivative = letters[text] { return derivative }
            guard let above = above.value(letters), let below = below.value(letters) else { return nil }
            return above / below
        case .upper(let base, let power): return Self.power(base.value(letters), power.value(letters))
        case .lowerUpper(let base, let index, let power):
            return Self.power(Equation.lower(base, index).value(letters), power.value(letters))
        default: return letters[text]
        }
    }

    private static func power(_ base: Double?, _ power: Double?) -> Double? {
        guard let base, let power else { return nil }
        return pow(base, power)
    }
}

/// Reads a row as arithmetic; what stands side by side is a product.
private struct Evaluation {
    var rest: ArraySlice<Equation>
    let letters: [String: Double]

    mutating func sum() -> Double? {
        guard var total = product() else { return nil }
        while let sign = rest.first, [.sign("+"), .sign("-")].contains(sign) {
            rest.removeFirst()
            guard let term = product() else { return nil }
            total += sign == .sign("+") ? term : -term
        }
        return total
    }

    private mutating func product() -> Double? {
        guard var total = factor() else { return nil }
        while let next = rest.first, ![.sign("+"), .sign("-"), .sign(")")].contains(next) {
            let isOperator = next == .sign("·") || next == .sign("/")
            if isOperator { rest.removeFirst() }
            guard let factor = factor() else { return nil }
            total = next == .sign("/") ? total / factor : total * factor
        }
        return total
    }

    private mutating func factor() -> Double? {
        guard let item = rest.popFirst() else { return nil }
        guard item == .sign("(") else { return item.value(letters) }
        let value = sum()
        return rest.popFirst() == .sign(")") ? value : nil
    }
}
