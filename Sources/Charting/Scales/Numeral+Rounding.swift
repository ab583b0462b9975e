internal import Glibc

extension Numeral {
    /// A finite value rounded to significant digits; nil for NaN and infinities.
    package init?(_ value: Double, digits: Int = 4) {
        guard value.isFinite else { return nil }
        let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 48) { buffer in
            let count = withVaList([Int32(max(1, min(17, digits)) - 1), value]) {
                vsnprintf(buffer.baseAddress, buffer.count, "%.*e", $0)
            }
            return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        let parts = text.split(separator: "e")
        let figures = parts[0].filter { $0 != "." }
        guard parts.count == 2, let mantissa = Int(figures), let exponent = Int(parts[1]) else { return nil }
        self.init(mantissa, exponent: exponent - (figures.drop { $0 == "-" }.utf8.count - 1))
    }

    /// A value as it is read within a sentence: four digits, a real minus, powers of ten where it is very small or
    /// very large.
    package static func text(_ value: Double) -> String {
        guard let numeral = Numeral(value) else { return value.isNaN ? "NaN" : value < 0 ? "\u{2212}∞" : "∞" }
        guard let order = numeral.order, !(-4...5).contains(order) else {
            return numeral.digits(decimals: max(0, -numeral.exponent))
        }
        let digits = numeral.digits(decimals: order - numeral.exponent, power: order)
        return "\(digits)\u{A0}×\u{A0}\(power(order))"
    }

    /// A count or another whole number with all its digits; other values as ``text(_:)``.
    package static func whole(_ value: Double) -> String {
        guard let exact = Int(exactly: value), abs(value) < 1e15 else { return text(value) }
        return Numeral(exact).digits(decimals: 0)
    }
}
