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

    /// So many bytes are read at once, and so many pieces for each processor: what a processor has at hand is parsed
    /// fastest.
    private static let pieceSize = 1 << 16, piecesPerProcessor = 8
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
    mutating func table(expectedSize: Int, _ read: @Sendable ([UInt8]) -> Table) -> Table {
        let processors = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        var pieces = [[UInt8]](repeating: [], count: Self.piecesPerProcessor * processors)
        var table: Table?
        while true {
            var count = 0
            while count < pieces.count, next(&pieces[count]) { count += 1 }
            if count == 0 { return table ?? read([]) }
            let parts = Self.concurrently(pieces[..<count], read)
            if table == nil {
                let size = pieces[..<count].reduce(0) { $0 + $1.count }
                table = parts.first
                table?.reserve(
                    Double(parts.reduce(0) { $0 + $1.rowCount }) * Double(expectedSize) / Double(size))
                for part in parts.dropFirst() { table?.append(part) }
            } else {
                for part in parts { table?.append(part) }
            }
        }
    }

    private static func concurrently(_ pieces: ArraySlice<[UInt8]>, _ read: @Sendable ([UInt8]) -> Table)
        -> [Table]
    {
        guard pieces.count > 1 else { return pieces.map(read) }
        let tables = Mutex([Table?](repeating: nil, count: pieces.count))
        DispatchQueue.concurrentPerform(iterations: pieces.count) { place in
            let table = read(pieces[place])
            tables.withLock { $0[place] = table }
        }
        return tables.withLock { $0.compactMap(\.self) }
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
