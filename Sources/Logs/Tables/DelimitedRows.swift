internal import NumberParsing

/// Reads rows of a delimited text whose dialect is known.
struct DelimitedRows: Sendable {
    let dialect: Dialect

    /// Stands where a cell has no number: a not-a-number that no text reads as.
    private static let missing: UInt64 = 0x7FF4_0000_DE5C_E4D7

    /// So many cells may be missing at the ends of rows in one piece of a text.
    private static let paddingLimit = 1 << 22

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
        var padding = 0
        while place < bytes.count {
            // Short rows under many columns would take memory without end.
            guard padding <= Self.paddingLimit else {
                table.faults.add(
                    "is left out with all that follows: too many cells are missing", line: table.lineCount + 1
                )
                break
            }
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
                    number = self.number(of: cell, in: bytes, column, &table, line)
                }
                if column < width { cells.append(number) }
                // A separator at the end of a row is no cell more.
                if column < width || number.bitPattern != Self.missing { column += 1 }
            }
            table.lineCount += 1
            table.rowCount += 1
            guard column != width else { continue }
            // Of a row that breaks off nothing counts: what looks like its step may be the beginning of it.
            let isBroken = column < width && place == bytes.count && bytes[place - 1] != separators.row
            if isBroken { cells.removeLast(column) }
            if column < width {
                let none = Double(bitPattern: Self.missing)
                let missing = isBroken ? width : width - column
                padding += missing
                cells += repeatElement(none, count: missing)
            }
            let cellCount = "\(column) cell\(column == 1 ? "" : "s")"
            table.faults.add(
                isBroken
                    ? "the text ends after \(cellCount) of \(width)" : "\(cellCount) under \(width) columns",
                line: line)
        }
        divide(cells, among: &table)
        return table
    }

    /// The place behind what is empty, a comment, or the header again, and how many lines that is; nil for a row.
    private func skipped(at place: Int, in bytes: [UInt8]) -> (next: Int, lines: Int)? {
        let separators = dialect.separators
        let byte = bytes[place]
        if byte.isDigit { return nil }
        if byte == UInt8(ascii: "#") || separators.isEmpty(at: place, in: bytes) {
            return ((bytes[place...].firstIndex(of: separators.row) ?? bytes.count - 1) + 1, 1)
        }
        let isLikeHeader =
            dialect.names.first?.utf8.first == byte || byte == Cell.quote || byte == Separators.space
        guard isLikeHeader else { return nil }
        let row = separators.row(at: place, in: bytes)
        guard row.cells.map({ $0.string(in: bytes) }) == dialect.names else { return nil }
        return (row.next, row.cells.reduce(1) { $0 + $1.lineBreaks })
    }

    /// The number in a cell, or the sign for none; words are added to the table.
    private func number(
        of cell: Cell, in bytes: [UInt8], _ column: Int, _ table: inout Table, _ line: Int
    ) -> Double {
        let none = Double(bitPattern: Self.missing)
        if cell.text.isEmpty { return none }
        if let number = Number.read(bytes, cell.text, point: dialect.point) { return number }
        let word = cell.string(in: bytes)
        if Number.missing.contains(word) { return none }
        if table.columns.indices.contains(column) {
            table.columns[column].words.add(word, row: table.rowCount, line: line)
        }
        return none
    }

    private func divide(_ cells: [Double], among table: inout Table) {
        let width = table.columns.count
        for column in table.columns.indices {
            var numbers: [Double] = []
            numbers.reserveCapacity(table.rowCount)
            // Listed only from the first gap on.
            var rows: [Int32]?
            var row: Int32 = 0
            for place in stride(from: column, to: cells.count, by: width) {
                let cell = cells[place]
                if cell.bitPattern != Self.missing {
                    if rows == nil, numbers.count < Int(row) { rows = Array(0..<Int32(numbers.count)) }
                    rows?.append(row)
                    numbers.append(cell)
                }
                row += 1
            }
            table.columns[column].rows = rows.map(Rows.at) ?? .first(numbers.count)
            table.columns[column].numbers = numbers
        }
    }
}
