internal import Foundation

/// The bytes of a file from its beginning to its end, of which no more are in memory than are asked for at once.
struct ByteStream {
    /// How many bytes there are.
    let size: Int
    /// How many have been taken.
    private(set) var place = 0

    private var file: FileHandle?
    /// What was read of the file and not yet taken begins at `start`.
    private var buffer: [UInt8]
    private var start = 0

    private static let piece = 1 << 18

    /// Bytes in memory.
    init(_ bytes: [UInt8]) {
        size = bytes.count
        buffer = bytes
    }

    /// A file of this size, of which what is added later is not read.
    init(_ file: FileHandle, size: Int) {
        self.file = file
        self.size = size
        buffer = []
    }

    /// How many bytes are left.
    var remaining: Int { size - place }

    /// The next bytes, or all that are left where there are fewer, without taking them.
    mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
        let count = min(count, remaining)
        if buffer.count - start < count { fill(count) }
        return buffer[start..<min(start + count, buffer.count)]
    }

    /// Takes the next bytes; nil, and nothing is taken, where there are fewer.
    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        let bytes = peek(count)
        guard bytes.count == count else { return nil }
        skip(count)
        return bytes
    }

    /// Passes over bytes.
    mutating func skip(_ count: Int) {
        var count = min(count, remaining)
        place += count
        while count > buffer.count - start {
            count -= buffer.count - start
            start = buffer.count
            fill(min(count, Self.piece))
            // A file that has shrunk ends here.
            if start == buffer.count { return }
        }
        start += count
    }

    private mutating func fill(_ count: Int) {
        guard let file else { return }
        buffer.removeSubrange(..<start)
        start = 0
        while buffer.count < count,
            let piece = try? file.read(upToCount: max(Self.piece, count - buffer.count)),
            !piece.isEmpty
        { buffer += piece }
    }
}
