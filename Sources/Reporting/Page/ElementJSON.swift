internal import Foundation

/// JSON within a page, on one line and its keys in order.
enum ElementJSON {
    /// The text of a `script` element: nothing in it can end that, or begin another.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        let parts = Array(data).split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\\u003c")
    }
}
