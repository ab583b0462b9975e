internal import Errors
internal import Foundation

/// Another program, which must be installed, and what it is told.
struct Tool {
    let name: String
    let arguments: [String]

    /// This program's own file.
    static var own: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// A word as a shell takes it for one, whatever it holds.
    static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+:,@%=".contains($0)) }
        return isPlain ? word : "'\(word.replacingOccurrences(of: "'", with: "'\\''"))'"
    }

    /// As it is typed.
    var line: String { ([name] + arguments).map(Self.quoted).joined(separator: " ") }

    /// Runs it, with this program's own streams.
    ///
    /// - Throws: `UsageError` where it is not installed, `ToolError` where it fails.
    func run() throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard
            let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile)
        else {
            throw UsageError(
                .otherProgram,
                "\(name): error: there is no such program on the PATH\n"
                    + "  to see what it would be told: --dry-run")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw StreamError(.otherProgram, "\(name): error: it ended with \(process.terminationStatus)")
        }
    }
}
