internal import Glibc
internal import Storage

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
        guard let file = RegularFile(path), file.size == bytes.count else { return false }
        return file.ends(with: bytes)
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
