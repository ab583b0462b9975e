internal import Foundation

/// The two streams a command writes to.
enum Output {
    /// What was asked for.
    static func line(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// What was asked for, as it is.
    static func text(_ text: String) { write(text, to: .standardOutput) }

    /// What went wrong.
    static func error(_ text: String) { write(text + "\n", to: .standardError) }

    /// A reader that has gone away, as `head` does, is no failure.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
