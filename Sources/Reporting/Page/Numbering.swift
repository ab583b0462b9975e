/// Counts the figures and tables of a page.
struct Numbering {
    private(set) var figures = 0
    private(set) var tables = 0

    mutating func nextFigure() -> Int {
        figures += 1
        return figures
    }

    mutating func nextTable() -> Int {
        tables += 1
        return tables
    }

    /// Gives a table the next number.
    mutating func number(_ table: inout TableView?) {
        if table != nil { table?.number = nextTable() }
    }
}
