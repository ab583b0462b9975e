internal import Charting

/// Markdown as GitHub reads it, with formulas in LaTeX between dollars.
struct MarkdownMarkup: Markup {
    let folder = "markdown"
    let ending = "md"
    let pictures: ChartFormat? = .png
    let prose = ProseForm.commonMark

    func text(_ text: String) -> String { Markdown.escape(text) }

    func number(_ text: String) -> String { "**\(Markdown.escape(text))**" }

    func name(_ text: String) -> String { Markdown.escape(text) }

    func formula(_ equation: Equation, isBlock: Bool) -> String {
        isBlock ? Self.math(equation.displayed) : Self.formula(equation, isBlock: false)
    }

    func chain(_ equation: Equation) -> String { Self.math(equation.displayedChain) }

    /// A formula with its dollars.
    static func formula(_ equation: Equation, isBlock: Bool) -> String {
        isBlock ? "$$\(math(equation.displayed))$$" : "$\(math(equation.latex))$"
    }

    /// What parts cells and begins tags has a word in LaTeX, too.
    private static func math(_ latex: String) -> String {
        latex.replacing("<", with: "\\lt ").replacing(">", with: "\\gt ").replacing("|", with: "\\vert ")
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

    /// As many dashes as a column is wide: pandoc takes them for its share of the line.
    func layout(of columns: [Column]) -> String {
        let dashes = columns.map { column in
            let dashes = String(repeating: "-", count: max(3, min(column.width, 30)))
            return column.isNumber ? "\(dashes):" : dashes
        }
        return "| " + dashes.joined(separator: " | ") + " |"
    }

    private func cell(_ cell: Cell) -> String {
        let content = content(of: cell)
        let at = cell.iteration.map { " (\($0))" } ?? ""
        return (cell.isBest ? "**\(content)**" : content) + at
    }
}
