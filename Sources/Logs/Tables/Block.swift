/// Rows that were read and are not yet divided among the columns of their table.
struct Block {
    /// How many columns there are.
    let width: Int
    /// How many rows there is room for.
    let capacity: Int
    /// How many rows there are.
    var rows = 0
    /// The cells, one column behind the other.
    var cells: [Double]

    /// Stands where a cell has no number: a not-a-number that no text reads as.
    static let missing: UInt64 = 0x7FF4_0000_DE5C_E4D7

    /// Room for some rows.
    init(width: Int, rows: Int) {
        self.width = width
        capacity = max(1, rows)
        cells = [Double](repeating: 0, count: width * capacity)
    }

    /// Whether there is no room for another row.
    var isFull: Bool { rows == capacity }

    /// A column of the rows.
    subscript(column: Int) -> ArraySlice<Double> { cells[column * capacity..<column * capacity + rows] }
}

extension Table {
    /// Adds the rows of a block, and empties it.
    mutating func add(_ block: inout Block) {
        // Thousands of columns need not be gone through for each short row.
        guard block.rows > 0 else { return }
        for column in columns.indices {
            let cells = block[column]
            let hasGaps = cells.contains { $0.bitPattern == Block.missing }
            if !hasGaps, columns[column].rows == .first(rowCount) {
                columns[column].rows = .first(rowCount + cells.count)
                columns[column].numbers += cells
                continue
            }
            for (row, cell) in cells.enumerated() where cell.bitPattern != Block.missing {
                columns[column].add(cell, row: rowCount + row)
            }
        }
        rowCount += block.rows
        block.rows = 0
    }
}
