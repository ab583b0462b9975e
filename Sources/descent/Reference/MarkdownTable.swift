/// A table of Markdown.
struct MarkdownTable {
    let header: [String]
    let rows: [[String]]

    var text: String {
        let lines = [header, header.map { _ in "---" }] + rows.map { $0.map(Self.cell) }
        return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }

    /// What may stand in a cell.
    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ")
    }

    /// Text as it is typed, or nothing.
    static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }
}
