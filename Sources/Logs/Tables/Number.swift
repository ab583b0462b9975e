internal import NumberParsing

/// Numbers as text, as Python and spreadsheets write them: `1e5`, `+0.5`, `1_000`, `nan`, `-Infinity`.
enum Number {
    /// What says that there is no number.
    static let missing: Set<String> = ["", "NA", "N/A", "#N/A", "<NA>", "null", "NULL", "None", "-", "--"]

    /// The number that a text is, and nothing else.
    static func read(_ text: String, point: UInt8 = UInt8(ascii: ".")) -> Double? {
        read(Array(text.utf8), 0..<text.utf8.count, point: point)
    }

    /// The number that a part of a text is, and nothing else.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, point: UInt8 = UInt8(ascii: ".")) -> Double? {
        var range = range
        if range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "+"),
            bytes[range.lowerBound + 1] != UInt8(ascii: "-")
        {
            range.removeFirst()
        }
        if let (number, end) = first(bytes, range, point: point), end == range.upperBound { return number }
        // Python's digits may stand in groups.
        let underscore = UInt8(ascii: "_")
        guard range.count < 64, bytes[range].contains(underscore) else { return nil }
        let text = bytes[range]
        for place in text.indices where text[place] == underscore {
            guard place > text.startIndex, place + 1 < text.endIndex, text[place - 1].isDigit,
                text[place + 1].isDigit
            else { return nil }
        }
        let digits = text.filter { $0 != underscore }
        return read(digits, 0..<digits.count, point: point)
    }

    /// The number at the beginning of a part of a text, and where it ends.
    static func first(
        _ bytes: [UInt8], _ range: Range<Int>, point: UInt8 = UInt8(ascii: ".")
    ) -> (number: Double, end: Int)? {
        var number = 0.0
        let end = descent_parse_number(
            bytes, range.lowerBound, range.upperBound, CChar(bitPattern: point), &number)
        return end > 0 ? (number, end) : nil
    }
}

extension UInt8 {
    /// Whether it is the character of a digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
