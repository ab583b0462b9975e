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
    /// What is told where there are more.
    static let tooManyColumns = "has more than \(columnLimit) different keys: others were left out"

    /// The column of this name.
    subscript(name: String) -> Column? { columns.first { $0.name == name } }

    /// The columns that hold numbers.
    var numeric: [Column] { columns.filter(\.isNumeric) }
}

extension Table {
    /// Adds the rows of a table that stand behind those of this one.
    mutating func append(_ other: Table) {
        var isCut = false
        // Mostly the columns of both stand in the same order, and need not be looked for.
        lazy var places = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for (place, column) in other.columns.enumerated() {
            let mine =
                columns.indices.contains(place) && columns[place].name == column.name
                ? place : places[column.name]
            if let mine {
                columns[mine].rows.append(column.rows, shiftedBy: rowCount)
                columns[mine].numbers += column.numbers
                columns[mine].words.append(column.words, rows: rowCount, lines: lineCount)
            } else if columns.count < Self.columnLimit {
                places[column.name] = columns.count
                columns.append(Column(name: column.name))
                columns[columns.count - 1].rows.append(column.rows, shiftedBy: rowCount)
                columns[columns.count - 1].numbers = column.numbers
                columns[columns.count - 1].words.append(column.words, rows: rowCount, lines: lineCount)
            } else {
                isCut = true
            }
        }
        if isCut { faults.add(Self.tooManyColumns, line: lineCount + 1) }
        faults.append(other.faults, lines: lineCount)
        rowCount += other.rowCount
        lineCount += other.lineCount
    }
}
