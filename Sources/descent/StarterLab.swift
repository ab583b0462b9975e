internal import Foundation
internal import Labs
internal import Training

/// A lab's text, of which single lines are changed; all its comments stay.
struct StarterLab {
    private(set) var lines: [String]

    init(_ source: String) { lines = source.components(separatedBy: "\n") }

    /// The text.
    var text: String { lines.joined(separator: "\n") }

    /// Puts a text behind a key at the head of the file, below the title where it does not stand yet.
    mutating func set(_ key: String, to value: String) {
        let line = "\(key): \(Self.quoted(value))"
        if let place = lines.firstIndex(where: { $0.hasPrefix("\(key):") || $0.hasPrefix("# \(key):") }) {
            lines[place] = line
        } else if let title = lines.firstIndex(where: { $0.hasPrefix("title:") }) {
            lines.insert(line, at: title + 1)
        }
    }

    /// Takes another set of samples, and a loss that fits them.
    mutating func set(_ data: GeneratedSet) {
        replace("  set:", by: data.name)
        if data.classCount == 0 { replace("  loss:", by: "mse") }
    }

    /// Keeps the comment behind a value.
    private mutating func replace(_ beginning: String, by word: String) {
        guard let place = lines.firstIndex(where: { $0.hasPrefix(beginning) }) else { return }
        let comment = lines[place].range(of: " #").map { String(lines[place][$0.lowerBound...]) } ?? ""
        lines[place] = "\(beginning) \(word)" + (comment.isEmpty ? "" : "  \(comment)")
    }

    /// A text in YAML's double quotes.
    private static func quoted(_ text: String) -> String {
        let inside = text.shownOnOneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(inside)\""
    }
}

extension String {
    /// Without what would end the line or move a terminal's cursor.
    fileprivate var shownOnOneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.isControl || $0.properties.isWhitespace ? " " : $0 }))
    }
}
