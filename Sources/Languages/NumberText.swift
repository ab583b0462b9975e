internal import Glibc

/// Numbers as they are read: a real minus sign, powers of ten as superscripts, no more digits than asked for, and no
/// line break within.
public enum NumberText {
    /// The number rounded to significant digits: `0.2097`, `1.234 × 10⁻⁷`, `−3.2`, `∞`.
    public static func rounded(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
        if value == 0 { return "0" }
        let minus = value < 0 ? "−" : ""
        let scientific = printf("%.*e", digits - 1, abs(value))
        let mantissa = scientific.prefix { $0 != UInt8(ascii: "e") }
        let exponent = Int(String(decoding: scientific[mantissa.endIndex...].dropFirst(), as: UTF8.self)) ?? 0
        if exponent < -4 || exponent >= max(digits, 6) {
            return minus + trimmed(mantissa) + timesTen + superscript(exponent)
        }
        return minus + trimmed(fixed(mantissa, exponent) ?? printf("%.*f", 0, abs(value))[...])
    }

    /// All digits of the number, as the shortest text that reads back equal.
    public static func exact(_ value: Double) -> String {
        guard value.isFinite else { return rounded(value) }
        let text = value.description
        guard let mark = text.firstIndex(of: "e") else { return withMinus(text) }
        return withMinus(String(text[..<mark])) + timesTen
            + superscript(Int(text[text.index(after: mark)...]) ?? 0)
    }

    /// A whole number in superscript digits.
    public static func superscript(_ number: Int) -> String {
        let digits: [Character: Character] = [
            "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
            "8": "⁸",
            "9": "⁹",
        ]
        return String(String(number).map { digits[$0] ?? $0 })
    }

    /// A whole number in subscript digits.
    public static func `subscript`(_ number: Int) -> String {
        String(
            String.UnicodeScalarView(
                String(number).unicodeScalars.compactMap { Unicode.Scalar(0x2080 + $0.value - 48) }))
    }

    /// Between spaces at which no line breaks.
    private static let timesTen = "\u{A0}×\u{A0}10"

    private static func withMinus(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// Without the zeros that end it.
    private static func trimmed(_ number: ArraySlice<UInt8>) -> String {
        var number = number
        if number.contains(UInt8(ascii: ".")) {
            while number.last == UInt8(ascii: "0") { number.removeLast() }
            if number.last == UInt8(ascii: ".") { number.removeLast() }
        }
        return String(decoding: number, as: UTF8.self)
    }

    /// What `1.234` times ten to this power is without the power; nil where it has more places than these digits.
    private static func fixed(_ mantissa: ArraySlice<UInt8>, _ exponent: Int) -> ArraySlice<UInt8>? {
        var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
        guard exponent < digits.count else { return nil }
        digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, -exponent)), at: 0)
        digits.insert(UInt8(ascii: "."), at: max(0, exponent) + 1)
        return digits[...]
    }

    private static func printf(_ format: String, _ digits: Int, _ value: Double) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
            let count = withVaList([Int32(digits), value]) {
                vsnprintf(buffer.baseAddress, buffer.count, format, $0)
            }
            return buffer.prefix(Int(count)).map(UInt8.init(bitPattern:))
        }
    }
}
