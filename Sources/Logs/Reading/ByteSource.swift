internal import Glibc

/// The bytes of a file or of memory, in pieces: a file that shrinks or grows while it is read does no harm.
final class ByteSource {
    /// The first bytes, at most ``headSize``; they remain to be read.
    private(set) var head: [UInt8]
    /// How many bytes there seemed to be at first.
    let size: Int
    private let file: Int32?
    private var bytes: [UInt8]
    private var place = 0

    /// By so many bytes a format is recognised.
    static let headSize = 1 << 16

    /// The bytes in memory.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        file = nil
        size = bytes.count
        head = Array(bytes.prefix(Self.headSize))
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``LogError`` where it cannot be opened.
    init(path: String) throws(LogError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw LogError(file: path, problem: "cannot be read: \(String(cString: strerror(errno)))")
        }
        self.file = file
        var status = stat()
        size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
        bytes = Self.read(Self.headSize, of: file)
        head = bytes
    }

    deinit { if let file { close(file) } }

    /// The next bytes, at most so many; none at the end.
    func next(_ count: Int) -> [UInt8] {
        if place < bytes.count {
            defer { place = min(place + count, bytes.count) }
            return Array(bytes[place..<min(place + count, bytes.count)])
        }
        guard let file else { return [] }
        bytes = []
        place = 0
        return Self.read(count, of: file)
    }

    /// The same text in UTF-8, before anything was read of it.
    func text() -> ByteSource {
        switch TextEncoding(head: head) {
        case .utf8:
            guard head.starts(with: TextEncoding.mark) else { return self }
            place = TextEncoding.mark.count
            head.removeFirst(place)
            return self
        case let encoding: return ByteSource(encoding.utf8(rest()))
        }
    }

    /// All bytes that are left.
    func rest() -> [UInt8] {
        if place == 0, file == nil { return bytes }
        var rest: [UInt8] = []
        rest.reserveCapacity(size)
        while true {
            let piece = next(1 << 20)
            if piece.isEmpty { return rest }
            rest += piece
        }
    }

    /// As many bytes as are asked for, fewer only at the end or where the system fails.
    private static func read(_ count: Int, of file: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let read = Glibc.read(file, base + filled, count - filled)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                filled += read
            }
        }
    }
}
