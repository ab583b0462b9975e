internal import Dispatch
internal import Glibc
internal import Synchronization

/// A text divided into pieces of whole rows, so that it is read without being held, by all processors at once.
struct RecordPieces {
    private let source: ByteSource
    /// What ends a row.
    private let end: UInt8
    /// Whether the end of a row within quotes is none, as in a delimited text.
    private let hasQuotes: Bool
    private var carried: [UInt8] = []

    /// So many bytes are read at once: what a processor has at hand is parsed fastest.
    private static let pieceSize = 1 << 17
    /// A longer row is no row of a log, and is cut.
    private static let rowLimit = 1 << 25

    /// Pieces of what is left of a text.
    init(_ source: ByteSource, end: UInt8, hasQuotes: Bool) {
        self.source = source
        self.end = end
        self.hasQuotes = hasQuotes
    }

    /// Reads the next piece in place of another, whose memory it uses; false at the end.
    mutating func next(_ piece: inout [UInt8]) -> Bool {
        piece.removeAll(keepingCapacity: true)
        piece += carried
        carried = []
        while true {
            // More than before, so that a long row is not looked through too often.
            let more = source.next(max(Self.pieceSize, piece.count))
            if more.isEmpty { return !piece.isEmpty }
            piece += more
            if let last = lastEnd(in: piece) {
                carried = Array(piece[(last + 1)...])
                piece.removeSubrange((last + 1)...)
                return true
            }
        }
    }

    /// The place of the last end of a row.
    private func lastEnd(in piece: [UInt8]) -> Int? {
        let isTooLong = piece.count > Self.rowLimit
        guard hasQuotes, memchr(piece, Int32(Cell.quote), piece.count) != nil else {
            return piece.lastIndex(of: end) ?? (isTooLong ? piece.count - 1 : nil)
        }
        var isQuoted = false
        var last: Int?
        for place in piece.indices {
            if piece[place] == Cell.quote { isQuoted.toggle() }
            if piece[place] == end, !isQuoted { last = place }
        }
        if let last { return last }
        // A quote that is not closed soon is none.
        guard piece.count > Separators.quotedLimit * 2 else { return nil }
        return piece.lastIndex(of: end) ?? (isTooLong ? piece.count - 1 : nil)
    }
}

extension RecordPieces {
    /// The table that all pieces are, each read by `read`.
    func table(expectedSize: Int, _ read: @Sendable ([UInt8]) -> Table) -> Table {
        let pieces = Mutex((next: 0, rest: self))
        let joined = Mutex(JoinedTables(expectedSize: expectedSize))
        let processors = expectedSize > Self.pieceSize ? sysconf(Int32(_SC_NPROCESSORS_ONLN)) : 1
        // Each takes a piece when it is done with one: so reading, parsing and joining do not wait for each other.
        DispatchQueue.concurrentPerform(iterations: max(1, min(8, processors))) { _ in
            var piece: [UInt8] = []
            while true {
                let place: Int? = pieces.withLock {
                    guard $0.rest.next(&piece) else { return nil }
                    $0.next += 1
                    return $0.next - 1
                }
                guard let place else { return }
                let table = read(piece)
                joined.withLock { $0.add(table, of: piece.count, at: place) }
            }
        }
        return joined.withLock { $0.table } ?? read([])
    }
}

/// The tables of pieces, joined in the pieces' order.
private struct JoinedTables {
    /// How many bytes all pieces have together.
    let expectedSize: Int
    /// Those of the first pieces.
    private(set) var table: Table?
    private var count = 0
    private var waiting: [Int: Table] = [:]

    init(expectedSize: Int) { self.expectedSize = expectedSize }

    /// Adds the table of a piece of so many bytes.
    mutating func add(_ next: Table, of size: Int, at place: Int) {
        waiting[place] = next
        while let next = waiting.removeValue(forKey: count) {
            count += 1
            if table?.append(next) == nil {
                table = next
                table?.reserve(Double(next.rowCount) * Double(expectedSize) / Double(size))
            }
        }
    }
}

extension Table {
    /// Makes room for so many rows in the columns that have a number in every row so far.
    fileprivate mutating func reserve(_ rows: Double) {
        for place in columns.indices where columns[place].numbers.count == rowCount {
            columns[place].numbers.reserveCapacity(Int(min(rows * 1.02, 1e9)))
        }
    }
}
