internal import Histories
internal import Languages

/// A table as the templates see it.
struct TableView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    let head: [Cell]
    let rows: [Row]

    /// A row.
    struct Row {
        /// Its cells in HTML: a table may hold thousands, too many to take through the template one by one.
        let markup: String

        init(_ cells: [Cell]) { markup = cells.map(\.markup).joined() }
    }

    /// What stands in one place.
    struct Cell {
        let html: String
        /// Whether it is a number, to be aligned to the right.
        var isNumber = false
        /// Whether it heads its row.
        var isHead = false
        /// Whether it is the best of its column.
        var isBest = false

        /// The cell in the table's body.
        var markup: String {
            if isHead { return "<th scope=\"row\">\(html)</th>" }
            let content = isBest ? "<strong>\(html)</strong>" : html
            return isNumber ? "<td class=\"number\">\(content)</td>" : "<td>\(content)</td>"
        }

        static func text(_ text: String) -> Cell { Cell(html: HTML.escape(text)) }
        static func head(_ text: String) -> Cell { Cell(html: HTML.escape(text), isHead: true) }
        static func number(_ text: String, isBest: Bool = false) -> Cell {
            Cell(html: HTML.escape(text), isNumber: true, isBest: isBest)
        }
        /// A loss with all its digits, and the iteration it stood at.
        static func loss(_ extremum: Extremum?, isBest: Bool = false) -> Cell {
            guard let extremum else { return .number("") }
            let number = HTML.escape(NumberText.exact(extremum.value))
            let strong = isBest ? "<strong>\(number)</strong>" : number
            return Cell(html: "\(strong)<span class=\"at\">\(extremum.step)</span>", isNumber: true)
        }
        static func math(_ equation: String) -> Cell {
            Cell(html: Equation(equation).mathML(isBlock: false), isHead: true)
        }
        static func numberHead(_ equation: String) -> Cell {
            Cell(html: Equation(equation).mathML(isBlock: false), isNumber: true)
        }
    }
}
