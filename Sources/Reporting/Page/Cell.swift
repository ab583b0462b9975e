internal import Histories
internal import Languages

/// What stands in one place of a table.
struct Cell {
    /// As the templates show it in the table's head.
    let html: String
    /// Whether it is a number, to be aligned at its decimal point.
    var isNumber = false
    /// Whether it heads its row.
    var isHead = false
    /// Whether it is the best of its column.
    var isBest = false
    /// Whether it is another at every iteration of the worked section.
    var isSlot = false
    /// The iteration that belongs to the number.
    var iteration: Int?

    static func text(_ text: String) -> Cell { Cell(html: HTML.escape(text)) }

    static func head(_ text: String) -> Cell { Cell(html: HTML.escape(text), isHead: true) }

    static func number(_ text: String) -> Cell { Cell(html: HTML.escape(text), isNumber: true) }

    /// A number with all its digits; empty where there is none.
    static func exact(_ value: Double?) -> Cell { .number(value.map(NumberText.exact) ?? "") }

    /// A loss with all its digits, and the iteration it stood at.
    static func loss(_ extremum: Extremum?, isBest: Bool = false) -> Cell {
        guard let extremum else { return .number("") }
        return Cell(
            html: NumberText.exact(extremum.value), isNumber: true, isBest: isBest, iteration: extremum.step)
    }

    /// A formula that heads its row.
    static func math(_ equation: String) -> Cell {
        Cell(html: Equation(equation).mathML(isBlock: false), isHead: true)
    }

    /// A formula that heads a column of numbers.
    static func numberHead(_ equation: String) -> Cell {
        Cell(html: Equation(equation).mathML(isBlock: false), isNumber: true)
    }

    /// How many characters follow the decimal point, the point counted.
    var decimals: Int {
        guard isNumber, let point = html.firstIndex(of: ".") else { return 0 }
        return html.distance(from: point, to: html.endIndex)
    }

    /// The cell in the table's body, filled up to so many characters behind the point.
    func markup(decimals column: Int) -> String {
        if isHead { return "<th scope=\"row\">\(html)</th>" }
        guard isNumber else { return "<td>\(html)</td>" }
        // A figure space is as wide as a digit, a punctuation space as wide as the point.
        let missing = html.isEmpty ? 0 : column - decimals
        let filler = String(repeating: "\u{2007}", count: max(0, decimals == 0 ? missing - 1 : missing))
        let padding = decimals == 0 && missing > 0 ? "\u{2008}" + filler : filler
        let padded = (isBest ? "<strong>\(html)</strong>" : html) + padding
        let number = isSlot ? "<span \(Slots.mark)>\(padded)</span>" : padded
        let at = iteration.map { "<span class=\"at\">\($0)</span>" } ?? ""
        return "<td class=\"number\">\(number)\(at)</td>"
    }
}
