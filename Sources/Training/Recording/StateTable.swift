internal import Histories
internal import Storage

/// A row of numbers for each of some states, in bounded memory.
///
/// When it is full it is thinned: of every block of states stay the two where the first column is lowest and highest,
/// so that no peak is lost. The blocks double as the run goes on; the first row and the last always stay.
struct StateTable<Number: BinaryFloatingPoint> {
    /// The columns' names.
    let names: [String]
    /// How many rows fill it.
    private let limit: Int
    private(set) var steps: [Int] = []
    /// Row after row.
    var numbers: [Number] = []
    /// How many states a block stands for; 1 while every state has its row.
    private var block = 1
    /// The first row of the block that is being filled, and how many states it stands for so far.
    private var open = (row: 1, states: 0)

    /// A table of these columns, thinned beyond so many numbers.
    init(names: [String], numberLimit: Int) {
        self.names = names
        limit = Self.rowLimit(columns: names.count, numberLimit: numberLimit)
    }

    /// How many rows a table of so many columns holds before it is thinned.
    static func rowLimit(columns: Int, numberLimit: Int) -> Int {
        max(16, numberLimit / max(1, columns) / 4 * 4) + 1
    }

    /// Whether states were left out.
    var isThinned: Bool { block > 1 }

    /// Makes room for so many rows.
    mutating func reserve(_ rows: Int) {
        steps.reserveCapacity(min(rows, limit))
        numbers.reserveCapacity(min(rows, limit) * names.count)
    }

    /// Begins the row of a state; a number per column is to be added to ``numbers`` then.
    @inline(__always)
    mutating func begin(step: Int) {
        if block > 1 { settle() } else if steps.count == limit { halve() }
        steps.append(step)
    }

    /// Adds the row of a state: `fill` appends a number per column.
    mutating func append(step: Int, _ fill: (inout [Number]) -> Void) {
        begin(step: step)
        fill(&numbers)
    }

    /// Puts the last row into its block, which keeps two.
    private mutating func settle() {
        open.states += 1
        if steps.count - open.row == 3 { keepExtremes(of: open.row..<steps.count, at: open.row) }
        guard open.states == block else { return }
        open = (row: steps.count, states: 0)
        if steps.count >= limit { halve() }
    }

    /// Makes one block of every two; at first, of every four rows.
    private mutating func halve() {
        var row = 1
        for first in stride(from: 1, to: steps.count, by: 4) {
            let group = first..<min(first + 4, steps.count)
            keepExtremes(of: group, at: row, isCut: false)
            row += min(2, group.count)
        }
        cut(to: row)
        block = block == 1 ? 4 : 2 * block
        open = (row: row, states: 0)
    }

    /// Moves the lowest and the highest of some rows, in their order, to `row` and the next.
    private mutating func keepExtremes(of rows: Range<Int>, at row: Int, isCut: Bool = true) {
        func first(_ row: Int) -> Number { numbers[row * names.count] }
        let low = rows.min { first($0) < first($1) } ?? rows.lowerBound
        let high = rows.filter { $0 != low }.max { first($0) < first($1) } ?? low
        let kept = [low, high].sorted()
        for (place, from) in kept.enumerated() where row + place != from {
            steps[row + place] = steps[from]
            for column in names.indices {
                numbers[(row + place) * names.count + column] = numbers[from * names.count + column]
            }
        }
        if isCut { cut(to: row + 2) }
    }

    private mutating func cut(to rows: Int) {
        steps.removeLast(steps.count - rows)
        numbers.removeLast(numbers.count - rows * names.count)
    }

    /// The columns as series; some may end one row before the others.
    func series(leavingOut partial: Set<Int> = []) -> [Series] {
        names.indices.map { column in
            let count = steps.count - (partial.contains(column) ? 1 : 0)
            let width = names.count
            let values = numbers.withUnsafeBufferPointer { numbers in
                [Double](unsafeUninitializedCapacity: count) { values, filled in
                    for row in 0..<count { values[row] = Double(numbers[row * width + column]) }
                    filled = count
                }
            }
            return Series(name: names[column], steps: Steps(steps.prefix(count)), values: values)
        }
    }

    /// Writes the last row, some of its cells empty.
    func write(to file: CSVWriter, leavingOut partial: Set<Int> = []) {
        for (column, number) in numbers.suffix(names.count).enumerated() {
            file.add(partial.contains(column) ? nil : Double(number))
        }
    }

    /// Writes the row of this state; empty cells where it has none.
    func write(to file: CSVWriter, ifAt state: Int, leavingOut partial: Set<Int> = []) {
        guard steps.last != state else { return write(to: file, leavingOut: partial) }
        for _ in names { file.add(nil) }
    }
}

extension StateTable where Number: BitwiseCopyable {
    func pack(into packing: inout Packing) {
        packing.add(steps)
        packing.add(numbers)
        packing.add([block, open.row, open.states])
    }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        steps = try packed.numbers()
        numbers = try packed.numbers()
        let state: [Int] = try packed.numbers()
        guard numbers.count == steps.count * names.count, state.count == 3 else { throw DamagedEntry() }
        (block, open) = (state[0], (row: state[1], states: state[2]))
    }
}
