internal import Errors
internal import Yams

extension LabReader {
    /// The passages of `prose:`, and how they are to be read.
    mutating func readProse(_ node: Node) -> Prose {
        var prose = Prose()
        let words = Shape.names(of: Shape.prose)
        for (key, value) in reader.table(node, of: "prose") ?? [] {
            let name = key.string ?? ""
            if let section = Prose.Section(rawValue: name) {
                prose.passages[section] = readPassage(value, of: name)
            } else if name == "raw_html" {
                prose.allowsHTML = reader.yesOrNo(value, of: name) ?? false
            } else {
                reader.report(
                    key, .unknownKey, "unknown key \(shown(name)) in prose",
                    allowed: words.joined(separator: ", "),
                    suggestion: words.nearest(to: name))
            }
        }
        return prose
    }

    /// A text, or `{file: words.md}`; nil where it is empty, or was told to be neither.
    mutating func readPassage(_ node: Node, of key: String) -> Passage? {
        var text = node.scalar?.string, file: String?
        if case .mapping(let mapping) = node, mapping.count == 1, let path = mapping["file"]?.scalar?.string,
            !path.isEmpty
        {
            let found = self.text(
                inFile: path, of: "prose", holding: "a text in Markdown", example: "the path of a text",
                at: mapping["file"])
            guard let found else { return nil }
            (file, text) = (found.path, found.text)
        }
        guard let text else {
            reader.report(
                node, .wrongKind, "\(key) must be a text or a file\(reader.butIs(node))",
                allowed: "a text in Markdown, or {file: words.md}")
            return nil
        }
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        return Passage(text: text, file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
