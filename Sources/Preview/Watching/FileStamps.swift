internal import Foundation

/// What tells one state of some files from another: when each was written, how long it is, and which file it is.
struct FileStamps: Equatable {
    private struct Stamp: Equatable {
        let seconds: Int, nanoseconds: Int
        let size: Int64
        let file: UInt64
    }

    /// By path; what is not there has none.
    private var stamps: [String: Stamp] = [:]
    /// Whether a file is missing or empty: an editor may just be writing it.
    private(set) var hasGap = false

    /// The state of files, and of all that stands in folders but what is hidden.
    init(of paths: [String], without excluded: String? = nil) {
        for path in paths { add(path, excluded, depth: 0) }
    }

    private mutating func add(_ path: String, _ excluded: String?, depth: Int) {
        guard path != excluded else { return }
        var status = stat()
        guard stat(path, &status) == 0 else { return hasGap = true }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            stamps[path] = Stamp(
                seconds: time.tv_sec, nanoseconds: time.tv_nsec, size: Int64(status.st_size),
                file: UInt64(status.st_ino))
            if status.st_size == 0, depth == 0 { hasGap = true }
            return
        }
        guard depth < Self.mostDepth else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") && !name.hasSuffix("~") {
            // A folder may hold anything.
            guard stamps.count < Self.mostFiles else { return }
            add(path == "." ? name : "\(path)/\(name)", excluded, depth: depth + 1)
        }
    }

    private static let mostDepth = 4
    private static let mostFiles = 2000
}
