/// A table as the templates see it.
struct TableView: Codable {
    /// Where links lead.
    var id: String
    /// Counted through the page.
    var number: Int
    let caption: String
    let head: [Head]
    /// How wide the columns are and where their cells stand, in a form whose cells do not say so themselves.
    let layout: String
    var rows: [Row]

    /// The name of a column.
    struct Head: Codable {
        let markup: String
        let isNumber: Bool
        let isLast: Bool
    }

    /// A row, its cells marked up: a table may hold thousands, too many to take through the template one by one.
    struct Row: Codable {
        var markup: String
        /// Where links to it lead; nil where none do.
        var rowID: String?
    }

    /// A table whose numbers stand with their decimal points below each other; its rows are called `rowName` and their
    /// place, counted from 1.
    init(
        id: String, number: Int = 0, caption: String, head: [Cell], rows: [[Cell]], rowName: String? = nil,
        in markup: any Markup
    ) {
        (self.id, self.number, self.caption) = (id, number, caption)
        let columns = head.enumerated().map { place, head in
            Column(head, rows.compactMap { place < $0.count ? $0[place] : nil })
        }
        self.head = head.indices.map { place in
            Head(
                markup: markup.content(of: head[place]), isNumber: columns[place].isNumber,
                isLast: place == head.count - 1)
        }
        layout = markup.layout(of: columns)
        self.rows = rows.enumerated().map { place, cells in
            Row(markup: markup.row(cells, in: columns), rowID: rowName.map { "\($0)-\(place + 1)" })
        }
    }
}
