/// A table as the templates see it.
struct TableView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    let head: [Cell]
    var rows: [Row]

    /// A row, its cells in HTML: a table may hold thousands, too many to take through the template one by one.
    struct Row {
        var markup: String
    }

    /// A table whose numbers stand with their decimal points below each other.
    init(id: String, number: Int, caption: String, head: [Cell], rows: [[Cell]]) {
        (self.id, self.number, self.caption, self.head) = (id, number, caption, head)
        let decimals = head.indices.map { column in
            rows.map { column < $0.count ? $0[column].decimals : 0 }.max() ?? 0
        }
        self.rows = rows.map { cells in
            Row(markup: zip(cells, decimals).map { $0.markup(decimals: $1) }.joined())
        }
    }
}
