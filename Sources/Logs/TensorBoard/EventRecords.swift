/// The records of an event file: a length, its checksum, that many bytes, and theirs.
///
/// Formulas: https://www.tensorflow.org/tutorials/load_data/tfrecord
struct EventRecords {
    /// How many records were passed, damaged ones included.
    private(set) var count = 0
    /// How many of them were whole.
    private(set) var wholeCount = 0

    private var stream: ByteStream

    /// What a record costs beside its bytes, before and after them.
    private static let header = 12, footer = 4

    init(_ stream: ByteStream) { self.stream = stream }

    /// Whether bytes begin as an event file does: with the checksum of a length, or at least with the version that the
    /// first record holds.
    static func begin(_ head: ArraySlice<UInt8>) -> Bool {
        length(head) != nil || head.prefix(64).contains(Array("brain.Event:".utf8))
    }

    /// The next whole record; nil at the end. What cannot be read is told.
    mutating func next(_ events: inout [LogRemark.Event]) -> (
        bytes: ArraySlice<UInt8>, place: LogRemark.Place
    )? {
        while stream.remaining > 0 {
            count += 1
            let place = LogRemark.Place.record(count, byte: stream.place)
            func stop(_ problem: String) {
                events.append(.lost(place, problem: "\(problem); \(LogRemark.kept(wholeCount))"))
                stream.skip(stream.remaining)
            }
            let head = stream.peek(Self.header)
            guard head.count == Self.header else {
                stop("the file ends after \(head.count) bytes of a record")
                return nil
            }
            guard let length = Self.length(head) else {
                let start = stream.place
                guard skipToRecord() else {
                    stop("the length of a record is damaged, and no record was found after it")
                    return nil
                }
                events.append(
                    .lost(
                        place,
                        problem: "the length of a record is damaged; "
                            + "\(stream.place - start) bytes up to the next record were left out"))
                continue
            }
            guard length <= UInt64(max(0, stream.remaining - Self.header - Self.footer)) else {
                stop("the file ends after \(stream.remaining) bytes of a record of \(length) and 16 more")
                return nil
            }
            guard var record = stream.take(Self.header + Int(length) + Self.footer)?.dropFirst(Self.header)
            else {
                stop("the file became shorter while it was read")
                return nil
            }
            let data = record.prefix(Int(length))
            record.removeFirst(Int(length))
            guard record.takeLittleEndian(UInt32.self) == CRC32.castagnoli.masked(data) else {
                events.append(.lost(place, problem: "a record is damaged; it was left out"))
                continue
            }
            wholeCount += 1
            return (data, place)
        }
        return nil
    }

    /// Goes on to the next bytes that begin as a record does, of less than 4 GB; false where there are none.
    private mutating func skipToRecord() -> Bool {
        stream.skip(1)
        while true {
            let window = stream.peek(1 << 16)
            guard window.count >= Self.header else { return false }
            for start in window.startIndex...(window.endIndex - Self.header)
            where window[start + 4] | window[start + 5] | window[start + 6] | window[start + 7] == 0 {
                guard Self.length(window[start...]) != nil else { continue }
                stream.skip(start - window.startIndex)
                return true
            }
            stream.skip(window.count - Self.header + 1)
        }
    }

    /// The length that a record's first bytes give; nil where their checksum is another.
    private static func length(_ head: ArraySlice<UInt8>) -> UInt64? {
        var head = head
        let bytes = head.prefix(8)
        guard let length = head.takeLittleEndian(UInt64.self), let sum = head.takeLittleEndian(UInt32.self),
            sum == CRC32.castagnoli.masked(bytes)
        else { return nil }
        return length
    }
}
