/// JSON put together of texts, on one line and its keys in order: what a page's script is told is half a page, and an
/// encoder takes ten times as long for it.
enum JSONText {
    /// An object of members that are JSON; those that are nil are left out.
    static func object(_ members: [String: String?]) -> String {
        let told = members.compactMapValues(\.self).sorted { $0.key < $1.key }
        return "{\(told.map { "\(string($0.key)):\($0.value)" }.joined(separator: ","))}"
    }

    /// An array of elements that are JSON.
    static func array(_ elements: some Sequence<String>) -> String { "[\(elements.joined(separator: ","))]" }

    /// An array of whole numbers.
    static func array(_ numbers: [Int]) -> String { array(numbers.map(\.description)) }

    /// A finite number, whole ones without a point.
    static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A text, in which nothing can end a `script` element or begin another.
    static func string(_ text: String) -> String {
        if !text.utf8.contains(where: needsEscape) { return "\"\(text)\"" }
        var bytes = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            guard needsEscape(byte) else {
                bytes.append(byte)
                continue
            }
            let digits = String(byte, radix: 16)
            bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
    }
}
