/// The records of a `.wandb` file: pieces in blocks of one size, as LevelDB's log has them.
///
/// Formulas: https://github.com/google/leveldb/blob/main/doc/log_format.md, with zlib's checksum and 7 bytes before all
struct WandBRecords {
    private var stream: ByteStream
    /// How many records begin before here, and how many of them were whole.
    private var count = 0, wholeCount = 0
    /// The record whose pieces are being read.
    private var open: (bytes: ArraySlice<UInt8>, place: LogRemark.Place)?

    private static let block = 32768, header = 7
    /// What stands at the beginning of every file: `:W&B`, a number, and a version, which is left out here.
    private static let beginning: [UInt8] = [0x3A, 0x57, 0x26, 0x42, 0xE1, 0xBE]

    init(_ stream: ByteStream) {
        self.stream = stream
        self.stream.skip(Self.header)
    }

    /// Whether bytes begin as such a file does.
    static func begin(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: beginning) }

    /// A part of a record, and how it belongs to it.
    private struct Piece {
        enum Kind: UInt8 { case whole = 1, first, middle, last }
        let kind: Kind
        let byte: Int
        let bytes: ArraySlice<UInt8>

        var isBeginning: Bool { kind == .whole || kind == .first }
        var isEnd: Bool { kind == .whole || kind == .last }
    }

    /// The next whole record; nil at the end. What cannot be read is told.
    mutating func next(_ events: inout [LogRemark.Event]) -> (
        bytes: ArraySlice<UInt8>, place: LogRemark.Place
    )? {
        while let piece = piece(&events) {
            if piece.isBeginning {
                abandon(&events, because: "the end of a record is missing; it was left out")
                count += 1
                open = (piece.bytes, .record(count, byte: piece.byte))
            } else {
                // Where the beginning is damaged, that was told.
                guard open != nil else { continue }
                open?.bytes += piece.bytes
            }
            guard piece.isEnd, let record = open else { continue }
            open = nil
            wholeCount += 1
            return record
        }
        abandon(&events, because: "the file ends within a record; \(LogRemark.kept(wholeCount))")
        return nil
    }

    private mutating func abandon(_ events: inout [LogRemark.Event], because problem: String) {
        guard let open else { return }
        events.append(.lost(open.place, problem: problem))
        self.open = nil
    }

    private mutating func piece(_ events: inout [LogRemark.Event]) -> Piece? {
        while stream.remaining > 0 {
            let room = Self.block - stream.place % Self.block
            guard room >= Self.header else {
                stream.skip(room)
                continue
            }
            let byte = stream.place
            let head = stream.peek(Self.block)
            if let (kind, bytes) = Self.read(head.prefix(room)) {
                stream.skip(Self.header + bytes.count)
                return Piece(kind: kind, byte: byte, bytes: bytes)
            }
            // The file's last block may be cut off within a piece.
            if head.count < room,
                Self.length(head).map({ head.count < Self.header + $0 && Self.header + $0 <= room })
                    ?? true
            {
                if open == nil {
                    open = ([], .record(count + 1, byte: byte))
                }
                stream.skip(stream.remaining)
                return nil
            }
            // If the length is right, the next piece stands behind this one, else at the beginning of a block.
            let next = Self.header + (Self.length(head) ?? 0)
            let isNext = next < room && Self.read(head.prefix(room).dropFirst(next)) != nil
            let damaged = isNext ? next : room
            open = nil
            count += 1
            events.append(
                .lost(
                    .record(count, byte: byte),
                    problem:
                        "\(min(damaged, stream.remaining)) bytes are damaged; the records in them were left out"
                ))
            stream.skip(damaged)
        }
        return nil
    }

    /// The piece that bytes begin with; nil where its checksum is another, or it is longer than they are.
    private static func read(_ bytes: ArraySlice<UInt8>) -> (kind: Piece.Kind, bytes: ArraySlice<UInt8>)? {
        var head = bytes
        guard let length = length(bytes), bytes.count >= header + length,
            let sum = head.takeLittleEndian(UInt32.self),
            let kind = Piece.Kind(rawValue: head[head.startIndex + 2])
        else { return nil }
        // The checksum is that of the kind and of the bytes, between which the header ends.
        let checked = head.dropFirst(2).prefix(1 + length)
        return sum == CRC32.zlib(checked) ? (kind, checked.dropFirst()) : nil
    }

    private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
        var bytes = bytes.dropFirst(4)
        guard bytes.count >= 3, let length = bytes.takeLittleEndian(UInt16.self) else { return nil }
        return Int(length)
    }
}
