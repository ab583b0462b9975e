internal import Glibc

extension Store {
    private struct File {
        let path: String
        let bytes: Int
        let lastUsed: Double
        let isPartial: Bool
    }

    /// What was taken away.
    public struct Removal: Sendable, Equatable {
        /// How many files.
        public var files = 0
        /// How many bytes they held.
        public var bytes = 0
        /// The first file that could not be taken away, and why; nil where there was none.
        public private(set) var failure: String?

        package init() {}

        /// Takes a file away, if it is there.
        package mutating func remove(_ path: String, bytes: Int) {
            if unlink(path) == 0 {
                files += 1
                self.bytes += bytes
            } else if errno != ENOENT {
                failure = failure ?? "\(path): error: cannot be removed: \(String(cString: strerror(errno)))"
            }
        }

        /// Both together.
        public static func + (a: Removal, b: Removal) -> Removal {
            var both = a
            both.files += b.files
            both.bytes += b.bytes
            both.failure = a.failure ?? b.failure
            return both
        }
    }

    /// Takes away what was used the longest time ago, until no more than so many bytes are left; and what processes
    /// that are long gone did not finish.
    public func trim(to limit: Int = byteLimit) {
        let files = files()
        var left = files.reduce(0) { $0 + $1.bytes }
        let now = Double(time(nil))
        for file in files where file.isPartial && now - file.lastUsed > 86_400 {
            if unlink(file.path) == 0 { left -= file.bytes }
        }
        for file in files.filter({ !$0.isPartial }).sorted(by: { $0.lastUsed < $1.lastUsed }) {
            guard left > limit else { return }
            if unlink(file.path) == 0 { left -= file.bytes }
        }
    }

    /// Takes the whole store away: its own files, and its folder where nothing else is in it.
    public func clear() -> Removal {
        var removal = Removal()
        for file in files() { removal.remove(file.path, bytes: file.bytes) }
        rmdir(path)
        return removal
    }

    /// The files that are named as a store names its own.
    private func files() -> [File] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var files: [File] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            var status = stat()
            // Those of 64 digits were named by the first version of the store, which knew another digest.
            guard parts.count >= 2, [32, 64].contains(parts[0].count), parts[0].allSatisfy(\.isHexDigit),
                Kind(rawValue: String(parts[1])) != nil, parts.count == 2 || parts.last == "partial",
                lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG
            else { continue }
            files.append(
                File(
                    path: "\(path)/\(name)", bytes: Int(status.st_size),
                    lastUsed: Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9,
                    isPartial: parts.count > 2))
        }
        return files
    }
}

extension Store {
    /// Copies a file; says whether it could. What went wrong is in `errno`.
    package static func copy(_ path: String, to other: String) -> Bool {
        guard let from = fopen(path, "rb") else { return false }
        defer { fclose(from) }
        guard let to = fopen(other, "wb") else { return false }
        var piece = [UInt8](repeating: 0, count: 1 << 20), isWritten = true
        while isWritten, case let count = fread(&piece, 1, piece.count, from), count > 0 {
            isWritten = fwrite(piece, 1, count, to) == count
        }
        return fclose(to) == 0 && isWritten && ferror(from) == 0
    }
}
