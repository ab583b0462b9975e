internal import Glibc

/// A file that is open to be read from its beginning; a folder, a pipe or a device is none.
package struct RegularFile: ~Copyable {
    /// How many bytes it has.
    package let size: Int
    private let descriptor: Int32

    /// Opens it; nil where there is none that may be read.
    package init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        (self.descriptor, size) = (descriptor, Int(status.st_size))
    }

    deinit { close(descriptor) }

    /// So many bytes that stand next; nil where there are fewer.
    package func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            while filled < count {
                let got = read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
                guard got > 0 else { break }
                filled += got
            }
        }
        return bytes.count == count ? bytes : nil
    }

    /// Whether these bytes stand next, and nothing after them.
    package func ends(with bytes: [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
            bytes.withUnsafeBytes { bytes in
                var place = 0
                while true {
                    let got = read(descriptor, buffer.baseAddress, buffer.count)
                    guard got > 0 else { return got == 0 && place == bytes.count }
                    guard got <= bytes.count - place, let found = buffer.baseAddress,
                        let wanted = bytes.baseAddress, memcmp(found, wanted + place, got) == 0
                    else { return false }
                    place += got
                }
            }
        }
    }
}
