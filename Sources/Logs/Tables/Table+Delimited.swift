extension Table {
    /// Reads text in UTF-8 with a separator between cells.
    init(delimited text: ByteSource) {
        var dialect = Dialect(head: text.head, isCut: text.head.count < text.size)
        // A long header, or a long comment before it, fills more than the first bytes.
        var count = text.head.count
        while dialect.start >= count, count < min(text.size, RecordPieces.rowLimit) {
            count = min(8 * count, text.size)
            dialect = Dialect(head: text.peek(count), isCut: count < text.size)
        }
        _ = text.next(dialect.start)
        var pieces = RecordPieces(text, end: dialect.separators.row, hasQuotes: true)
        self = pieces.table(expectedSize: text.size) { [dialect] in DelimitedRows(dialect: dialect).read($0) }
        lineCount += dialect.linesBefore
        faults.shift(lines: dialect.linesBefore)
        for column in columns.indices { columns[column].words.shift(lines: dialect.linesBefore) }
    }
}
