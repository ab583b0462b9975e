internal import Charting

/// Markdown as GitHub reads it, with formulas in LaTeX between dollars.
struct MarkdownMarkup: Markup {
    let folder = "markdown"
    let ending = "md"
    let pictures: ChartFormat? = .png

    func text(_ text: String) -> String { Markdown.escape(text) }

    func number(_ text: String) -> String { "**\(Markdown.escape(text))**" }

    func name(_ text: String) -> String { Markdown.escape(text) }

    func formula(_ equation: Equation, isBlock: Bool) -> String {
        // What parts cells and begins tags has a word in LaTeX, too.
        let math = (isBlock ? equation.displayed : equation.latex)
            .replacing("<", with: "\\lt ").replacing(">", with: "\\gt ").replacing("|", with: "\\vert ")
        return isBlock ? math : "$\(math)$"
    }

    /// Between fences longer than any within.
    func code(_ text: String) -> String {
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)text\n\(Markdown.printable(text))\n\(fence)"
    }

    func row(_ cells: [Cell], in columns: [Column]) -> String {
        "| " + cells.map(cell).joined(separator: " | ") + " |"
    }

    func layout(of columns: [Column]) -> String {
        "| " + columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: " | ") + " |"
    }

    private func cell(_ cell: Cell) -> String {
        let content = content(of: cell)
        let at = cell.iteration.map { " (\($0))" } ?? ""
        return (cell.isBest ? "**\(content)**" : content) + at
    }
}

/// Text made safe for Markdown.
enum Markdown {
    /// One line, in which every mark that could begin something stands for itself.
    static func escape(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var isAtStart = true
        let line = printable(text).replacing(/\s*[\n\r\u{85}\u{2028}\u{2029}]\s*/, with: " ")
        for scalar in line.unicodeScalars {
            if marks.contains(scalar) || (isAtStart && leading.contains(scalar)) { escaped.append("\\") }
            escaped.append(scalar)
            // A number and a point begin a list.
            isAtStart = isAtStart && (scalar.properties.isWhitespace || ("0"..."9").contains(scalar))
        }
        // A bare address would become a link.
        return String(escaped).replacing(/(?i)www\./) { "\($0.output.dropLast())\\." }
    }

    /// Without control characters other than tabs and ends of lines.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0.properties.generalCategory != .control || "\t\n\r".unicodeScalars.contains($0)
                }))
    }

    private static let marks = Set("\\`*_{}[]<>#|~$&!:@^".unicodeScalars)
    private static let leading = Set("-+=.)".unicodeScalars)
}
