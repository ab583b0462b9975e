internal import Foundation

/// JSON within a page, on one line and its keys in order.
enum ElementJSON {
    /// The text of a `script` element: nothing in it can end that, or begin another.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(data.count + data.count / 100)
        for byte in data {
            if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
