internal import Charting

/// HTML, as the page is written.
struct HTMLMarkup: Markup {
    let folder = ""
    let ending = "html"
    let pictures: ChartFormat? = nil
    let prose = ProseForm.html

    func text(_ text: String) -> String { HTML.escape(text) }

    func number(_ text: String) -> String { "<strong>\(HTML.escape(text))</strong>" }

    func name(_ text: String) -> String { "<span class=\"run\">\(HTML.escape(text))</span>" }

    func formula(_ equation: Equation, isBlock: Bool) -> String { equation.mathML(isBlock: isBlock) }

    func chain(_ equation: Equation) -> String { equation.chainMathML }

    func code(_ text: String) -> String { "<pre><code>\(HTML.escape(text))</code></pre>" }

    func row(_ cells: [Cell], in columns: [Column]) -> String {
        zip(cells, columns).map(cell).joined()
    }

    func layout(of columns: [Column]) -> String { "" }

    private func cell(_ cell: Cell, in column: Column) -> String {
        let content = content(of: cell)
        if cell.isHead { return "<th scope=\"row\">\(content)</th>" }
        guard cell.isNumber else { return "<td>\(content)</td>" }
        // A figure space is as wide as a digit, a punctuation space as wide as the point.
        let filler = column.filler(behind: cell, digit: "\u{2007}", point: "\u{2008}")
        let padded = (cell.isBest ? "<strong>\(content)</strong>" : content) + filler
        let number = cell.isSlot ? "<span \(Slots.mark)>\(padded)</span>" : padded
        let at = cell.iteration.map { "<span class=\"at\">\($0)</span>" } ?? ""
        return "<td class=\"number\">\(number)\(at)</td>"
    }
}
