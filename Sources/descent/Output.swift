internal import Errors
internal import Charting
internal import Foundation
internal import Synchronization

/// The two streams a command writes to.
enum Output {
    /// What was asked for.
    ///
    /// - Throws: what the system says where it cannot be written.
    static func line(_ text: String) throws { try self.text(text + "\n") }

    /// What was asked for, as it is; a reader that has gone away is no failure.
    static func text(_ text: String) throws { try bytes(text.utf8) }

    /// The same, of bytes.
    static func bytes(_ bytes: some Sequence<UInt8>) throws {
        isSilent.withLock { $0 = false }
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            guard errno != EPIPE else { return }
            throw StreamError(.cannotWrite, "standard output: error: \(String(cString: strerror(errno)))")
        }
    }

    /// Whether nothing was written yet of what was asked for.
    static let isSilent = Mutex(true)

    /// Puts a file in the place of an earlier one, which stays where this cannot be done; its folder is made if need be.
    ///
    /// - Throws: `UsageError` where a directory stands there or the path is empty, and what the system says where it
    ///   cannot be written.
    static func file(_ bytes: some Sequence<UInt8>, at path: String) throws {
        guard !path.isEmpty else {
            throw UsageError(
                .badValue, "--output: error: the path is empty\n  allowed: the path of a file")
        }
        var status = stat()
        let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
        guard kind != S_IFDIR else {
            throw UsageError(.placeTaken, "\(path): error: a directory stands where this file should be")
        }
        let reason: String?
        if kind == S_IFREG {
            // Why there is no folder is said when its file cannot be written.
            try? FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            reason = WholeFile.replace(path, by: Array(bytes))
        } else {
            reason = write(bytes, into: path)
        }
        if let reason { throw StreamError(.cannotWrite, "\(path): error: cannot be written: \(reason)") }
    }

    /// Writes into a device or a pipe as it is: Foundation's own way would put a file in its place.
    private static func write(_ bytes: some Sequence<UInt8>, into path: String) -> String? {
        do {
            guard let file = FileHandle(forWritingAtPath: path) else {
                return String(cString: strerror(errno))
            }
            try file.write(contentsOf: Data(bytes))
            return nil
        } catch {
            return String(cString: strerror(errno))
        }
    }

    /// What went wrong; where that cannot be said either, nothing can.
    static func error(_ text: String) {
        // What files hold is told here, too, and a terminal must not obey it.
        let text = text.shown(keeping: ["\n", "\t"]) + "\n"
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Where more is told of an error, for somebody at a terminal.
    static func advise(on code: ErrorCode) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let advice = "descent explain-error \(code) tells more."
        let text = Terminal.isPlain ? advice : "\u{1b}[2m\(advice)\u{1b}[0m"
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// A stream that cannot be written to.
struct StreamError: CodedError {
    let code: ErrorCode
    let description: String

    init(_ code: ErrorCode, _ text: String) { (self.code, description) = (code, code.mark(text)) }
}
