internal import NumberParsing

/// Reads rows of a delimited text whose dialect is known.
struct DelimitedRows: Sendable {
    let dialect: Dialect

    /// The table that these whole rows are.
    func read(_ bytes: [UInt8]) -> Table {
        let separators = dialect.separators
        var table = Table(columns: dialect.names.map { Table.Column(name: $0) })
        var block = Block(width: dialect.names.count, rows: bytes.count / max(1, 8 * dialect.names.count))
        let isSpaced = separators.cell == Separators.space
        let shape = descent_row_shape(
            point: CChar(bitPattern: dialect.point), cell: separators.cell, row: separators.row,
            width: block.width, missing: Double(bitPattern: Block.missing))
        var place = 0
        while place < bytes.count {
            if block.isFull { table.add(&block) }
            if !isSpaced, block.width > 0 {
                let before = block.rows
                place = descent_parse_rows(
                    bytes, place, bytes.count, shape, &block.cells, block.capacity, &block.rows)
                table.lineCount += block.rows - before
                if place == bytes.count { break }
                if block.isFull { continue }
            }
            if let (next, lines) = skipped(at: place, in: bytes) {
                (place, table.lineCount) = (next, table.lineCount + lines)
                continue
            }
            readRow(at: &place, in: bytes, &block, &table)
        }
        table.add(&block)
        return table
    }

    /// Reads a row that may hold anything.
    private func readRow(at place: inout Int, in bytes: [UInt8], _ block: inout Block, _ table: inout Table) {
        let (separators, width) = (dialect.separators, block.width)
        let line = table.lineCount + 1
        let row = table.rowCount + block.rows
        place = separators.rowStart(place, in: bytes)
        var column = 0
        var isLast = false
        while !isLast {
            let cell = separators.cell(at: place, in: bytes)
            table.lineCount += cell.lineBreaks
            (place, isLast) = (cell.next, cell.isLast)
            let number = number(of: cell, in: bytes, column, &table, row: row, line: line)
            if column < width { block.cells[column * block.capacity + block.rows] = number }
            // A separator at the end of a row is no cell more.
            if column < width || number.bitPattern != Block.missing { column += 1 }
        }
        table.lineCount += 1
        if column == width {
            block.rows += 1
        } else if column > width {
            block.rows += 1
            table.faults.add("\(Self.cells(column)) under \(width) columns", line: line)
        } else {
            // Where a wide table has short rows, a cell for each that is missing would take memory without end.
            let short = (0..<column).map { block.cells[$0 * block.capacity + block.rows] }
            table.add(&block)
            if place == bytes.count, bytes[place - 1] != separators.row {
                // What looks like its step may be the beginning of it.
                table.faults.add("the text ends after \(Self.cells(column)) of \(width)", line: line)
            } else {
                table.faults.add("\(Self.cells(column)) under \(width) columns", line: line)
                for (column, cell) in short.enumerated() where cell.bitPattern != Block.missing {
                    table.columns[column].add(cell, row: table.rowCount)
                }
            }
            table.rowCount += 1
        }
    }

    private static func cells(_ count: Int) -> String { "\(count) cell\(count == 1 ? "" : "s")" }

    /// The place behind what is empty, a comment, or the header again, and how many lines that is; nil for a row.
    private func skipped(at place: Int, in bytes: [UInt8]) -> (next: Int, lines: Int)? {
        let separators = dialect.separators
        let start = separators.rowStart(place, in: bytes)
        guard start < bytes.count else { return (start, 1) }
        let byte = bytes[start]
        if byte.isDigit { return nil }
        if byte == UInt8(ascii: "#") || separators.isEmpty(at: place, in: bytes) {
            return ((bytes[place...].firstIndex(of: separators.row) ?? bytes.count - 1) + 1, 1)
        }
        guard dialect.names.first?.utf8.first == byte || byte == Cell.quote else { return nil }
        let row = separators.row(at: place, in: bytes)
        guard row.cells.map({ $0.string(in: bytes) }) == dialect.names else { return nil }
        return (row.next, row.cells.reduce(1) { $0 + $1.lineBreaks })
    }

    /// The number in a cell, or the sign for none; words are added to the table.
    private func number(
        of cell: Cell, in bytes: [UInt8], _ column: Int, _ table: inout Table, row: Int, line: Int
    ) -> Double {
        let none = Double(bitPattern: Block.missing)
        if cell.text.isEmpty { return none }
        if let number = Number.read(bytes, cell.text, point: dialect.point) { return number }
        let word = cell.string(in: bytes)
        if Number.missing.contains(word) { return none }
        if table.columns.indices.contains(column) {
            table.columns[column].words.add(word, row: row, line: line)
        }
        return none
    }
}
