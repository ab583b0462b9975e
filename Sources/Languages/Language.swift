internal import Foundation
internal import Yams

/// A language: its catalogue of messages, one YAML file in `templates/languages/`, one entry in ``tags``.
public struct Language: Sendable {
    /// The languages there are, as BCP 47 tags.
    public static let tags = ["en", "zh-Hans"]

    /// The BCP 47 tag.
    public let tag: String
    /// The messages by their dotted keys.
    public let messages: [String: String]

    /// Reads a catalogue: a table of tables of texts.
    ///
    /// - Throws: ``CatalogueError`` where the text is no such table.
    public init(tag: String, catalogue: String) throws(CatalogueError) {
        self.tag = tag
        // All are texts: what else a scalar might be need not be found out.
        guard let root = try? Yams.compose(yaml: catalogue, .basic), root.mapping != nil else {
            throw CatalogueError(tag: tag, problem: "it is no table of messages")
        }
        var messages: [String: String] = [:]
        try Self.gather(root, under: "", of: tag, into: &messages)
        self.messages = messages
    }

    /// A language of these messages.
    init(tag: String, messages: [String: String]) { (self.tag, self.messages) = (tag, messages) }

    private static func gather(
        _ node: Node, under path: String, of tag: String, into messages: inout [String: String]
    ) throws(CatalogueError) {
        switch node {
        case .scalar(let scalar): messages[path] = scalar.string
        case .mapping(let mapping):
            for (key, value) in mapping {
                let name = key.string ?? ""
                try gather(value, under: path.isEmpty ? name : "\(path).\(name)", of: tag, into: &messages)
            }
        default: throw CatalogueError(tag: tag, problem: "\(path) is neither a text nor a table")
        }
    }

    /// The message of this key, or the key itself, so that what is missing can be seen.
    public subscript(key: String) -> String { messages[key] ?? key }

    /// What separates the last of several things from the others, and the others from each other.
    public func list(_ items: some Sequence<String>) -> String {
        let items = Array(items)
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: self["list.separator"]) + self["list.last"] + last
    }
}

/// A catalogue that cannot be used.
public struct CatalogueError: Error, Sendable, CustomStringConvertible {
    let tag: String
    /// What is wrong with it.
    public let problem: String

    /// The catalogue, and what is wrong with it.
    public var description: String { "languages/\(tag).yaml: \(problem)" }
}
