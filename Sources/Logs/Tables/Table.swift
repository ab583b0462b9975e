/// Rows of numbers and words under named columns, in which any cell may be missing.
struct Table: Sendable {
    /// What the rows were written as.
    var origin = Origin.delimited
    /// The columns, in the order of the file.
    var columns: [Column] = []
    /// How many rows there are.
    var rowCount = 0
    /// How many lines they were read from.
    var lineCount = 0
    /// What could not be read of them.
    var faults = Faults()
    /// Whether there were more columns than are read.
    private(set) var leavesColumns = false

    /// What a table was written as.
    enum Origin: Sendable {
        /// Text with a separator between cells and a header.
        case delimited
        /// A JSON object in each line, or in each place of a list.
        case objects
        /// Lines that a program printed for people.
        case printed
    }

    /// A column.
    struct Column: Sendable {
        /// The header, without spaces around it.
        var name: String
        /// The rows that have a number here, in increasing order.
        var rows = Rows.first(0)
        /// Those numbers.
        var numbers: [Double] = []
        /// The rows that have words here.
        var words = Words()

        /// Whether it is a column of numbers: words in it are errors then, and else numbers in it are words.
        var isNumeric: Bool { !numbers.isEmpty && numbers.count >= words.count }

        /// Adds a number in a row behind the others.
        mutating func add(_ number: Double, row: Int) {
            rows.append(row)
            numbers.append(number)
        }

        /// Takes back the number that was added last.
        mutating func removeLast() {
            rows.removeLast()
            numbers.removeLast()
        }
    }

    /// So many columns are read: more are no log.
    static let columnLimit = 10_000

    /// The column of this name.
    subscript(name: String) -> Column? { columns.first { $0.name == name } }

    /// The columns that hold numbers.
    var numeric: [Column] { columns.filter(\.isNumeric) }
}

extension Table {
    /// Adds the rows of a table that stand behind those of this one.
    mutating func append(_ other: Table) {
        // Pieces of one text mostly have the same columns in the same places.
        var places: [String: Int]?
        for (place, column) in other.columns.enumerated() {
            var mine = place
            if !columns.indices.contains(place) || columns[place].name != column.name {
                let known =
                    places ?? Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
                mine = known[column.name] ?? columns.count
                places = known
            }
            if mine == columns.count {
                guard mine < Self.columnLimit else {
                    tooManyColumns(line: lineCount + (column.rows.count > 0 ? column.rows[0] : 0) + 1)
                    continue
                }
                columns.append(Column(name: column.name))
                places?[column.name] = mine
            }
            columns[mine].rows.append(column.rows, shiftedBy: rowCount)
            columns[mine].numbers += column.numbers
            columns[mine].words.append(column.words, rows: rowCount, lines: lineCount)
        }
        faults.append(other.faults, lines: lineCount)
        rowCount += other.rowCount
        lineCount += other.lineCount
    }

    /// Tells, once, that columns are left out.
    mutating func tooManyColumns(line: Int) {
        guard !leavesColumns else { return }
        leavesColumns = true
        faults.add(
            "has more than \(Self.columnLimit) different keys: others were left out", line: line)
    }
}
