extension Table {
    /// Reads text in UTF-8 with a separator between cells.
    init(delimited text: ByteSource) {
        let dialect = Dialect(head: text.head)
        _ = text.next(dialect.start)
        let pieces = RecordPieces(text, end: dialect.separators.row, hasQuotes: true)
        self = pieces.table(expectedSize: text.size) { DelimitedRows(dialect: dialect).read($0) }
        lineCount += dialect.linesBefore
        faults.shift(lines: dialect.linesBefore)
        for column in columns.indices { columns[column].words.shift(lines: dialect.linesBefore) }
    }

    /// Whether its columns are called by their numbers, as its text does not name them.
    var isUnnamed: Bool {
        !columns.isEmpty && columns.enumerated().allSatisfy { $1.name == String($0 + 1) }
    }
}
