/// A table as the templates see it.
struct TableView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    let head: [Cell]
    let rows: [Row]

    /// A row, and where links to it lead.
    struct Row {
        let id: String
        let cells: [Cell]
    }

    /// What stands in one place.
    struct Cell {
        let html: String
        /// Whether it is a number, to be aligned at its decimal point.
        var isNumber = false
        /// Whether it heads its row.
        var isHead = false
        /// Whether it is the best of its column.
        var isBest = false

        static func text(_ text: String) -> Cell { Cell(html: HTML.escape(text)) }
        static func head(_ text: String) -> Cell { Cell(html: HTML.escape(text), isHead: true) }
        static func number(_ text: String, isBest: Bool = false) -> Cell {
            Cell(html: HTML.escape(text), isNumber: true, isBest: isBest)
        }
        static func math(_ equation: String) -> Cell { Cell(html: Equation(equation).mathML(isBlock: false)) }
    }
}
