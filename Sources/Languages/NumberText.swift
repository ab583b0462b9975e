/// Numbers as they are read: a real minus sign, powers of ten as superscripts, no more digits than asked for, and no
/// line break within.
public enum NumberText {
    /// The number rounded to significant digits: `0.2097`, `1.234 × 10⁻⁷`, `−3.2`, `∞`.
    public static func rounded(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
        if value == 0 { return "0" }
        let minus = value < 0 ? "−" : "", number = DecimalDigits(abs(value))
        let shown = number.rounded(to: digits)
        guard -4..<max(digits, 6) ~= shown.exponent else {
            return minus + shown.mantissa + timesTen + superscript(shown.exponent)
        }
        return minus + number.rounded(to: max(digits, number.exponent + 1)).plain
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
}
