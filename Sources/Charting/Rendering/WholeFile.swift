internal import Glibc

/// A file that is either whole or not there.
package enum WholeFile {
    /// What the name of a file ends in until it is whole.
    package static let partial = ".partial"

    /// Whether ``replace(_:by:)`` gives a file such a name until it is whole.
    package static func isPartial(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        return parts.count > 2 && name.hasSuffix(partial) && Int(parts[parts.count - 2]) != nil
    }

    /// Whether a file of these bytes stands there.
    package static func isThere(_ bytes: [UInt8], at path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == bytes.count
        else { return false }
        var part = [UInt8](repeating: 0, count: 1 << 16), done = 0
        while done < bytes.count {
            let count = read(descriptor, &part, min(part.count, bytes.count - done))
            let isEqual = bytes[done...].withUnsafeBytes { expected in
                part.withUnsafeBytes { found in
                    expected.baseAddress.flatMap { start in
                        found.baseAddress.map { memcmp(start, $0, max(0, count)) == 0 }
                    } == true
                }
            }
            guard count > 0, isEqual else { return false }
            done += count
        }
        return true
    }

    /// Puts a file in the place of an earlier one, in one step; says why where that fails, and the earlier one stays.
    package static func replace(_ path: String, by bytes: [UInt8]) -> String? {
        // Two processes that write one file must not write into each other's.
        let partial = "\(path).\(getpid())\(Self.partial)"
        guard let file = fopen(partial, "wb") else { return String(cString: strerror(errno)) }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        let reason = isWritten ? 0 : errno
        guard fclose(file) == 0, isWritten, rename(partial, path) == 0 else {
            let reason = String(cString: strerror(reason == 0 ? errno : reason))
            unlink(partial)
            return reason
        }
        return nil
    }
}
