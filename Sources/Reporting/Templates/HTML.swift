/// Text made safe for HTML, in elements and in attributes.
enum HTML {
    /// Escapes by bytes, not by characters: a quote followed by a combining mark is one character, and would
    /// slip past a comparison of characters.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { replacement(of: $0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = replacement(of: byte) { bytes += entity.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func replacement(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // Control characters have no place in HTML, but for those that break lines.
        case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: ""
        default: nil
        }
    }
}
