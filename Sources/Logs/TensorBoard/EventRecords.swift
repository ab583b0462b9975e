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
                stop("the length of a record is damaged, so that nothing after it can be found")
                return nil
            }
            guard length <= UInt64(max(0, stream.remaining - Self.header - Self.footer)) else {
                stop(
                    "the file ends after \(stream.remaining) of the \(length) bytes of a record and the 16 beside them"
                )
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
