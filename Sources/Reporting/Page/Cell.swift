internal import Histories
internal import Languages

/// What stands in one place of a table.
struct Cell {
    /// What it says, before it is marked up.
    enum Content {
        case text(String)
        case formula(Equation)
    }

    let content: Content
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

    static func text(_ text: String) -> Cell { Cell(content: .text(text)) }

    static func head(_ text: String) -> Cell { Cell(content: .text(text), isHead: true) }

    static func number(_ text: String) -> Cell { Cell(content: .text(text), isNumber: true) }

    /// A number with all its digits; empty where there is none.
    static func exact(_ value: Double?) -> Cell { .number(value.map(NumberText.exact) ?? "") }

    /// A loss with all its digits, and the iteration it stood at.
    static func loss(_ extremum: Extremum?, isBest: Bool = false) -> Cell {
        guard let extremum else { return .number("") }
        return Cell(
            content: .text(NumberText.exact(extremum.value)), isNumber: true, isBest: isBest,
            iteration: extremum.step)
    }

    /// A formula that heads its row.
    static func math(_ equation: String) -> Cell { Cell(content: .formula(Equation(equation)), isHead: true) }

    /// A formula that heads a column of numbers.
    static func numberHead(_ equation: String) -> Cell {
        Cell(content: .formula(Equation(equation)), isNumber: true)
    }

    /// How many characters follow the decimal point, the point counted.
    var decimals: Int {
        guard isNumber, case .text(let text) = content, let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex)
    }
}
