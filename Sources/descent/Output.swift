internal import Foundation

/// The two streams a command writes to.
enum Output {
    /// What was asked for.
    ///
    /// - Throws: what the system says where it cannot be written.
    static func line(_ text: String) throws { try self.text(text + "\n") }

    /// What was asked for, as it is; a reader that has gone away is no failure.
    static func text(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            guard errno != EPIPE else { return }
            throw StreamError(description: "standard output: error: \(String(cString: strerror(errno)))")
        }
    }

    /// What went wrong; where that cannot be said either, nothing can.
    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// A stream that cannot be written to.
struct StreamError: Error, CustomStringConvertible {
    let description: String
}
