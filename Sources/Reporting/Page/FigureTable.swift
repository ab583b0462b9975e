internal import Histories
internal import Charting
internal import Languages

/// The data of a figure as a table below it: of many rows and columns some, the rows evenly spread among those that hold
/// something in these columns.
struct FigureTable: Codable {
    /// The cells of the head and of each row, in HTML: there are too many to take through the template one by one.
    let head: String
    let rows: [TableView.Row]
    /// How much is left out; nil where nothing is.
    let leftOut: String?

    private static let mostRows = 12
    private static let mostColumns = 9

    init?(_ table: DataTable?, _ language: Language) {
        guard let table else { return nil }
        let columns = table.names.indices.prefix(Self.mostColumns)
        head = columns.map { "<th scope=\"col\">\(HTML.escape(table.names[$0]))" }.joined()
        // A row may hold values in columns that are left out alone.
        let told = table.rows.filter { row in columns.dropFirst().contains { row[$0] != .none } }
        guard !told.isEmpty else { return nil }
        let count = min(told.count, Self.mostRows)
        rows = evenPlaces(of: told.count, atMost: Self.mostRows).map { place in
            TableView.Row(markup: columns.map { Self.cell(told[place][$0]) }.joined())
        }
        leftOut =
            count == table.rows.count && columns.count == table.names.count
            ? nil
            : language.say(
                Phrase(
                    "controls.some",
                    [
                        "rows": .count(count), "allRows": .count(table.rows.count),
                        "columns": .count(columns.count), "allColumns": .count(table.names.count),
                    ]))
    }

    private static func cell(_ value: DataTable.Value) -> String {
        switch value {
        case .number(let number): "<td>\(NumberText.rounded(number, digits: 7))"
        case .text(let text): "<td>\(HTML.escape(text))"
        case .none: "<td>"
        }
    }
}
