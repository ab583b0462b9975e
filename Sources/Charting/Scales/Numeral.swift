/// A decimal number as it is written: `mantissa` × 10^`exponent`, exact.
package struct Numeral: Hashable, Sendable {
    package var mantissa: Int
    package var exponent: Int

    /// Makes a number, without zeros at the end of the mantissa.
    package init(_ mantissa: Int, exponent: Int = 0) {
        self.mantissa = mantissa
        self.exponent = mantissa == 0 ? 0 : exponent
        while self.mantissa != 0, self.mantissa.isMultiple(of: 10) {
            self.mantissa /= 10
            self.exponent += 1
        }
    }

    /// The closest floating-point number.
    package var value: Double { Double("\(mantissa)e\(exponent)") ?? .nan }

    /// The power of ten of the first digit; nil for 0.
    package var order: Int? {
        mantissa == 0 ? nil : exponent + String(mantissa.magnitude).utf8.count - 1
    }

    /// The digits before a power of ten `power` is taken out, with `decimals` digits after the point.
    package func digits(decimals: Int, power: Int = 0) -> String {
        let shift = exponent - power + decimals
        var digits = String(mantissa.magnitude)
        if mantissa != 0 {
            if shift >= 0 {
                digits += String(repeating: "0", count: shift)
            } else {
                digits.removeLast(min(-shift, digits.count))
            }
        }
        if digits.utf8.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
        }
        let whole = String(digits.dropLast(decimals))
        let sign = mantissa < 0 ? "\u{2212}" : ""
        return sign + grouped(whole) + (decimals > 0 ? "." + digits.suffix(decimals) : "")
    }

    /// Thousands apart by a thin space, from five digits on.
    private func grouped(_ whole: String) -> String {
        guard whole.utf8.count > 4 else { return whole }
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { text += "\u{2009}" }
            text.append(digit)
        }
        return text
    }

    /// A power of ten, such as 10⁻³.
    package static func power(_ exponent: Int) -> String {
        let figures = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        let digits = String(exponent.magnitude).utf8.map { figures[Int($0) - 48] }
        return "10" + (exponent < 0 ? "⁻" : "") + String(digits)
    }
}
