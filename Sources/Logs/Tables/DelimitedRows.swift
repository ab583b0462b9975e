internal import NumberParsing

/// Reads rows of a delimited text whose dialect is known.
struct DelimitedRows: Sendable {
    let dialect: Dialect

    /// Stands where a cell has no number: a not-a-number that no text reads as.
    private static let missing: UInt64 = 0x7FF4_0000_DE5C_E4D7

    /// The table that these whole rows are.
    func read(_ bytes: [UInt8]) -> Table {
        let (separators, width) = (dialect.separators, dialect.names.count)
        var table = Table(columns: dialect.names.map { Table.Column(name: $0) })
        // All cells, row by row: to divide them by columns later is faster than to ask for each.
        var cells: [Double] = []
        cells.reserveCapacity(bytes.count / 8)
        let point = CChar(bitPattern: dialect.point)
        let isSpaced = separators.cell == Separators.space
        var place = 0
        while place < bytes.count {
            if let (next, lines) = skipped(at: place, in: bytes) {
                place = next
                table.lineCount += lines
                continue
            }
            if isSpaced { place = separators.rowStart(place, in: bytes) }
            let line = table.lineCount + 1
            var column = 0
            var isLast = false
            while !isLast {
                var number = 0.0
                let end = descent_parse_number(bytes, place, bytes.count, point, &number)
                if end > 0, end < bytes.count, bytes[end] == separators.cell, !isSpaced {
                    place = end + 1
                } else if end > 0, end < bytes.count, bytes[end] == separators.row {
                    place = end + 1
                    isLast = true
                } else {
                    let cell = separators.cell(at: place, in: bytes)
                    table.lineCount += cell.lineBreaks
                    (place, isLast) = (cell.next, cell.isLast)
                    let row = table.rowCount + cells.count / max(1, width)
                    number = self.number(of: cell, in: bytes, column, &table, row: row, line: line)
                }
                if column < width { cells.append(number) }
                // A separator at the end of a row is no cell more.
                if column < width || number.bitPattern != Self.missing { column += 1 }
            }
            table.lineCount += 1
            if column < width {
                // Where a wide table has short rows, a cell for each that is missing would take memory without end.
                let short = cells.suffix(column)
                cells.removeLast(column)
                divide(&cells, among: &table)
                if place == bytes.count, bytes[place - 1] != separators.row {
                    // What looks like its step may be the beginning of it.
                    table.faults.add("the text ends after \(Self.cells(column)) of \(width)", line: line)
                } else {
                    table.faults.add("\(Self.cells(column)) under \(width) columns", line: line)
                    for (column, cell) in zip(table.columns.indices, short)
                    where cell.bitPattern != Self.missing {
                        table.columns[column].add(cell, row: table.rowCount)
                    }
                }
                table.rowCount += 1
            } else if column > width {
                table.faults.add("\(Self.cells(column)) under \(width) columns", line: line)
            }
        }
        divide(&cells, among: &table)
        return table
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
        let none = Double(bitPattern: Self.missing)
        if cell.text.isEmpty { return none }
        if let number = Number.read(bytes, cell.text, point: dialect.point) { return number }
        let word = cell.string(in: bytes)
        if Number.missing.contains(word) { return none }
        if table.columns.indices.contains(column) {
            table.columns[column].words.add(word, row: row, line: line)
        }
        return none
    }

    /// Adds whole rows to the table, and empties them.
    private func divide(_ cells: inout [Double], among table: inout Table) {
        let width = table.columns.count
        guard width > 0, !cells.isEmpty else { return }
        let (rows, before) = (cells.count / width, table.rowCount)
        for column in table.columns.indices {
            let places = stride(from: column, to: cells.count, by: width)
            let hasGaps = places.contains { cells[$0].bitPattern == Self.missing }
            if !hasGaps, table.columns[column].rows == .first(before) {
                table.columns[column].rows = .first(before + rows)
                // Room made again and again for a few rows more would each time copy all of them.
                if rows > before { table.columns[column].numbers.reserveCapacity(before + rows) }
                for place in places { table.columns[column].numbers.append(cells[place]) }
                continue
            }
            for (row, place) in places.enumerated() where cells[place].bitPattern != Self.missing {
                table.columns[column].add(cells[place], row: before + row)
            }
        }
        table.rowCount += rows
        cells.removeAll(keepingCapacity: true)
    }
}
