/// A table as the templates see it.
struct TableView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    let head: [Cell]
    let rows: [Row]

    /// A row, its cells in HTML: a table may hold thousands, too many to take through the template one by one.
    struct Row {
        let markup: String
        /// Where links to it lead, under a name that no template around it has; nil where none do.
        let rowID: String?
    }

    /// A table whose numbers stand with their decimal points below each other; its rows are called `rowName` and their
    /// place, counted from 1.
    init(id: String, number: Int, caption: String, head: [Cell], rows: [[Cell]], rowName: String? = nil) {
        (self.id, self.number, self.caption, self.head) = (id, number, caption, head)
        let decimals = head.indices.map { column in
            rows.map { column < $0.count ? $0[column].decimals : 0 }.max() ?? 0
        }
        self.rows = rows.enumerated().map { place, cells in
            Row(
                markup: zip(cells, decimals).map { $0.markup(decimals: $1) }.joined(),
                rowID: rowName.map { "\($0)-\(place + 1)" })
        }
    }
}
