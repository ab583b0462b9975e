extension Numeral {
    /// A finite number rounded to so many significant digits of its shortest decimal form, halves away from 0; nil
    /// for others.
    package init?(rounding value: Double, digits: Int = 17) {
        guard value.isFinite else { return nil }
        // Such as "1.25e-07", "0.1" or "-30.0".
        let parts = "\(value.magnitude)".split(separator: "e")
        let decimal = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = decimal.count > 1 ? decimal[1] : ""
        let all = (decimal[0] + fraction).drop { $0 == "0" }
        let kept = all.prefix(max(1, digits))
        guard var mantissa = Int(kept) else {
            self.init(0)
            return
        }
        let rest = all.dropFirst(kept.count)
        if let next = rest.first, next >= "5" { mantissa += 1 }
        let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.utf8.count + rest.utf8.count
        self.init(value < 0 ? -mantissa : mantissa, exponent: exponent)
    }

    /// A number as one reads it: whole numbers up to a million as they are, others to so many significant digits,
    /// very small and very large ones with a power of ten; empty for NaN.
    package static func words(_ value: Double, digits: Int) -> String {
        if value.isInfinite { return value < 0 ? "\u{2212}∞" : "∞" }
        let isWhole = value == value.rounded() && abs(value) < 1e6
        guard let numeral = Numeral(rounding: value, digits: isWhole ? 7 : max(1, digits)) else { return "" }
        guard let order = numeral.order else { return "0" }
        if isWhole || (-3...5).contains(order) {
            let decimals = isWhole ? 0 : max(0, max(1, digits) - 1 - order)
            return numeral.digits(decimals: decimals)
        }
        let mantissa = numeral.digits(decimals: order - numeral.exponent, power: order)
        return "\(mantissa)×\(power(order))"
    }

    /// A value as it is read within a sentence: four digits without zeros behind, powers of ten where it is very small
    /// or very large.
    package static func text(_ value: Double) -> String {
        guard let numeral = Numeral(rounding: value, digits: 4) else {
            return value.isNaN ? "NaN" : words(value, digits: 4)
        }
        guard let order = numeral.order, !(-4...5).contains(order) else {
            return numeral.digits(decimals: max(0, -numeral.exponent))
        }
        let digits = numeral.digits(decimals: order - numeral.exponent, power: order)
        return "\(digits)\u{A0}×\u{A0}\(power(order))"
    }

    /// A whole number with all its digits; other values as ``text(_:)``.
    package static func whole(_ value: Double) -> String {
        guard let exact = Int(exactly: value), abs(value) < 1e15 else { return text(value) }
        return Numeral(exact).digits(decimals: 0)
    }
}
