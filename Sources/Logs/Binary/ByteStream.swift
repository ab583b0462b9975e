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

    /// Takes the next bytes, at most so many; none at the end.
    mutating func next(_ count: Int) -> [UInt8] {
        let count = min(count, remaining)
        if start < buffer.count || file == nil {
            let end = min(start + count, buffer.count)
            defer {
                place += end - start
                start = end
            }
            return start == 0 && end == buffer.count ? buffer : Array(buffer[start..<end])
        }
        let bytes = read(count)
        place += bytes.count
        return bytes
    }

    private mutating func fill(_ count: Int) {
        guard file != nil else { return }
        buffer.removeSubrange(..<start)
        start = 0
        while buffer.count < count {
            let piece = read(max(Self.piece, count - buffer.count))
            if piece.isEmpty { return }
            buffer += piece
        }
    }

    /// As many bytes of the file as are asked for, fewer only at its end or where the system fails.
    private func read(_ count: Int) -> [UInt8] {
        guard let descriptor = file?.fileDescriptor else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let read = Foundation.read(descriptor, base + filled, count - filled)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                filled += read
            }
        }
    }
}
