internal import Foundation

/// JSON within a page, on one line and its keys in order.
enum ElementJSON {
    /// The text of a `script` element: nothing in it can end that, or begin another.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
