internal import Synchronization

/// A text that is read piece by piece, and its first bytes, which tell what it is.
final class ByteSource: Sendable {
    /// The first bytes, ``headSize`` of them or as many as the first line has; they remain to be read.
    let head: [UInt8]
    /// How many bytes there seemed to be at first.
    let size: Int
    private let stream: Mutex<ByteStream>

    /// By so many bytes a format is recognised.
    static let headSize = 1 << 16
    /// A longer first line is no header.
    private static let headLimit = 1 << 22

    /// What is left of a stream.
    init(_ stream: ByteStream) {
        var stream = stream
        size = stream.remaining
        var head = stream.peek(Self.headSize)
        // The names of some thousand weights take more.
        var wanted = Self.headSize
        while head.count == wanted, wanted < Self.headLimit,
            !head.contains(where: { $0 == 0x0A || $0 == 0x0D })
        {
            wanted *= 4
            head = stream.peek(wanted)
        }
        self.head = Array(head)
        self.stream = Mutex(stream)
    }

    /// The bytes in memory.
    convenience init(_ bytes: [UInt8]) { self.init(ByteStream(bytes)) }

    /// The next bytes, at most so many; none at the end.
    func next(_ count: Int) -> [UInt8] { stream.withLock { $0.next(count) } }

    /// The same text in UTF-8, before anything was read of it.
    func text() -> ByteSource {
        switch TextEncoding(head: head) {
        case .utf8:
            guard head.starts(with: TextEncoding.mark) else { return self }
            var rest = stream.withLock(\.self)
            rest.skip(TextEncoding.mark.count)
            return ByteSource(rest)
        case let encoding: return ByteSource(encoding.utf8(rest()))
        }
    }

    /// All bytes that are left.
    func rest() -> [UInt8] {
        stream.withLock { stream in
            var rest = stream.next(stream.remaining)
            // A buffer holds only what was looked at.
            while stream.remaining > 0 {
                let piece = stream.next(stream.remaining)
                if piece.isEmpty { break }
                rest += piece
            }
            return rest
        }
    }
}
