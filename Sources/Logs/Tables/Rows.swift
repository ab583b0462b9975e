/// Which rows of a table a column has numbers in.
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

    /// The place of a row, or nil where it is none of them.
    func place(of row: Int) -> Int? {
        guard case .at(let rows) = self else { return row < count ? row : nil }
        var low = 0, high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == row ? low : nil
    }

    /// The last of them.
    var last: Int? {
        switch self {
        case .first(let count): count > 0 ? count - 1 : nil
        case .at(let rows): rows.last.map(Int.init)
        }
    }

    /// Adds a row behind the others.
    mutating func append(_ row: Int) {
        switch self {
        case .first(row): self = .first(row + 1)
        case .first(let count): self = .at((0..<Int32(count)) + [Int32(row)])
        case .at(var rows):
            // What is kept here and there is copied before it grows.
            self = .first(0)
            rows.append(Int32(row))
            self = .at(rows)
        }
    }

    /// Takes back the last row.
    mutating func removeLast() {
        switch self {
        case .first(let count): self = .first(count - 1)
        case .at(let rows): self = .at(rows.dropLast())
        }
    }

    /// Adds the rows of a table that stands behind this one, whose first row is `offset` here.
    mutating func append(_ other: Rows, shiftedBy offset: Int) {
        if other.count == 0 { return }
        if case .first(let count) = self, case .first(let more) = other, count == offset {
            self = .first(count + more)
            return
        }
        var rows: [Int32]
        switch self {
        case .first(let count): rows = Array(0..<Int32(count))
        case .at(let list): rows = list
        }
        self = .first(0)
        switch other {
        case .first(let count): rows += (0..<Int32(count)).lazy.map { $0 + Int32(offset) }
        case .at(let list): rows += list.lazy.map { $0 + Int32(offset) }
        }
        self = .at(rows)
    }
}
