internal import Errors
internal import Foundation
internal import Labs

/// Questions that are asked on a terminal; an empty line takes what is usual.
enum Questions {
    /// Whether somebody is there to answer.
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// A line of text.
    static func text(_ question: String, usual: String) throws -> String {
        let answer = try line(usual.isEmpty ? "\(question): " : "\(question) [\(usual)]: ")
        return answer.isEmpty ? usual : answer
    }

    /// One of some words, asked again until it is one; the first is usual where none is said to be.
    static func choice(_ question: String, of words: [String], usual: String? = nil) throws -> String {
        let usual = usual ?? words[0]
        while true {
            let answer = try text("\(question) (\(words.joined(separator: ", ")))", usual: usual)
            if words.contains(answer) { return answer }
            let suggestion = words.nearest(to: answer).map { ": did you mean \($0)?" } ?? ""
            Output.error("  \(shown(answer)) is none of them\(suggestion)")
        }
    }

    private static func line(_ prompt: String) throws -> String {
        try? FileHandle.standardError.write(contentsOf: Data(prompt.utf8))
        guard let line = readLine() else {
            Output.error("")
            throw UsageError(.conflictingOptions, "error: the answers ended; nothing was written")
        }
        return line.trimmingCharacters(in: .whitespaces)
    }
}
