/// Rows of numbers and words under named columns, in which any cell may be missing.
struct Table: Sendable, Equatable {
    /// What the rows were written as.
    var origin = Origin.delimited
    /// The columns, in the order of the file.
    var columns: [Column] = []
    /// How many rows there are.
    var rowCount = 0

    /// What a table was written as.
    enum Origin: Sendable {
        /// Text with a separator between cells and a header.
        case delimited
        /// A JSON object in each line, or in each place of a list.
        case objects
    }

    /// A column.
    struct Column: Sendable, Equatable {
        /// The header, without spaces around it.
        var name: String
        /// The rows that have a number here, in increasing order.
        var rows: Rows
        /// Those numbers.
        var numbers: [Double] = []
        /// The rows that have words here, and the words; empty where there are more than ``wordLimit``.
        var words: [(row: Int, word: String)] = []

        /// So many words are kept.
        static let wordLimit = 1_000_000

        static func == (a: Column, b: Column) -> Bool {
            a.name == b.name && a.rows == b.rows
                && a.numbers.elementsEqual(b.numbers) {
                    $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
                }
                && a.words.elementsEqual(b.words) { $0 == $1 }
        }
    }

    /// Which rows a column has numbers in.
    enum Rows: Sendable, Equatable {
        /// The first rows up to a count, without a gap.
        case first(Int)
        /// These.
        case at([Int32])

        /// How many there are.
        var count: Int {
            switch self {
            case .first(let count): count
            case .at(let rows): rows.count
            }
        }

        /// The row at a place.
        subscript(place: Int) -> Int {
            switch self {
            case .first: place
            case .at(let rows): Int(rows[place])
            }
        }

        /// Adds a row behind the others.
        mutating func append(_ row: Int) {
            switch self {
            case .first(row): self = .first(row + 1)
            case .first(let count): self = .at((0..<Int32(count)) + [Int32(row)])
            case .at(var rows):
                self = .first(0)
                rows.append(Int32(row))
                self = .at(rows)
            }
        }
    }

    /// The column of this name.
    subscript(name: String) -> Column? { columns.first { $0.name == name } }

    /// The names of the columns that hold numbers.
    var numberNames: [String] { columns.filter { $0.rows.count > 0 }.map(\.name) }
}

extension Table {
    /// A column's numbers as a series over the steps in another, or over the rows' numbers from 0.
    ///
    /// A row without a step takes that of the row before it.
    func series(_ column: Column, named name: String? = nil, over stepColumn: Column?) -> LogSeries {
        let name = name ?? column.name
        guard let stepColumn else {
            return LogSeries(
                name: name, steps: (0..<column.rows.count).map { Double(column.rows[$0]) },
                values: column.numbers)
        }
        if column.rows == stepColumn.rows {
            return LogSeries(name: name, steps: stepColumn.numbers, values: column.numbers)
        }
        var steps: [Double] = []
        steps.reserveCapacity(column.rows.count)
        var place = 0
        for row in 0..<column.rows.count {
            let row = column.rows[row]
            while place < stepColumn.rows.count, stepColumn.rows[place] <= row { place += 1 }
            steps.append(place > 0 ? stepColumn.numbers[place - 1] : Double(row))
        }
        return LogSeries(name: name, steps: steps, values: column.numbers)
    }
}
