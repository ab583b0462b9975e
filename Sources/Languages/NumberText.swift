internal import Glibc

/// Numbers as they are read: a real minus sign, powers of ten as superscripts, no more digits than asked for, and no
/// line break within.
public enum NumberText {
    /// The number rounded to significant digits: `0.2097`, `1.234 × 10⁻⁷`, `−3.2`, `∞`.
    public static func rounded(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
        if value == 0 { return "0" }
        let scientific = printf("%.*e", digits - 1, value)
        let parts = scientific.split(separator: "e")
        let exponent = Int(parts[1]) ?? 0
        if exponent < -4 || exponent >= max(digits, 6) {
            return withMinus(trimmed(String(parts[0]))) + timesTen + superscript(exponent)
        }
        return withMinus(trimmed(fixed(parts[0], exponent) ?? printf("%.*f", 0, value)))
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

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// What `1.234` times ten to this power is without the power; nil where it has more places than these digits.
    private static func fixed(_ mantissa: Substring, _ exponent: Int) -> String? {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let digits = mantissa.filter { $0.isWholeNumber }
        guard exponent >= 0 else {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        }
        guard exponent < digits.count else { return nil }
        let whole = digits.prefix(exponent + 1), rest = digits.dropFirst(exponent + 1)
        return sign + whole + (rest.isEmpty ? "" : "." + rest)
    }

    private static func printf(_ format: String, _ digits: Int, _ value: Double) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
            let count = withVaList([Int32(digits), value]) {
                vsnprintf(buffer.baseAddress, buffer.count, format, $0)
            }
            return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
