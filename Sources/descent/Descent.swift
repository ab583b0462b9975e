internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Histories
internal import Labs
internal import Logs
internal import Preview
internal import Reporting
internal import Synchronization

/// The command.
@main
struct Descent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "descent",
        abstract: "Turns neural-network training runs into lab reports.",
        discussion: """
            A lab is one YAML file: data, a small network, how it is trained, and the questions asked of it. \
            Descent trains it, draws the charts, says what the numbers support, and writes one HTML page.

            Begin with:  descent new my-lab
            """,
        version: Version.current,
        subcommands: [
            ReportCommand.self, PreviewCommand.self, VerifyCommand.self, RunCommand.self, CheckCommand.self,
            GraphCommand.self,
            TranscriptCommand.self, ExplainCommand.self, ConvertCommand.self, PlotCommand.self,
            ChartCommand.self, SnippetCommand.self, CompareCommand.self, NewCommand.self, LabsCommand.self,
            SweepCommand.self, CleanCommand.self, SchemaCommand.self, TemplatesCommand.self,
            ReferenceCommand.self, ExplainErrorCommand.self,
        ])

    static func main() async {
        // A reader that goes away, as head does, must not kill the command.
        signal(SIGPIPE, SIG_IGN)
        // Nor must a file that may not grow any more: what cannot be written is told.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try checkCommand()
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// The parser calls a misspelt command an unexpected argument; say which there are.
    private static func checkCommand() throws(UsageError) {
        var known = configuration.subcommands, extra = ["help"]
        // Some commands have commands of their own.
        for word in CommandLine.arguments.dropFirst() {
            guard !known.isEmpty, !word.hasPrefix("-") else { return }
            if word == "help", !extra.isEmpty { continue }
            try check(word, among: known.map { $0._commandName } + extra)
            known = known.first { $0._commandName == word }?.configuration.subcommands ?? []
            extra = []
        }
    }

    private static func check(_ word: String, among commands: [String]) throws(UsageError) {
        guard !commands.contains(word) else { return }
        let suggestion = commands.nearest(to: word).map { "\n  did you mean \($0)?" } ?? ""
        throw UsageError(
            .unknownCommand,
            "error: there is no command \"\(word)\"\n  allowed: \(commands.joined(separator: ", "))"
                + suggestion)
    }

    /// Says what went wrong, and leaves with 2 where the input is wrong and 1 where the work failed.
    private static func end(with error: any Error) -> Never {
        switch error {
        case let error as Interrupted:
            Output.error(
                "interrupted: \(error.runs) of \(error.allRuns) runs are done; the same command goes on from here"
            )
            tellPrograms(InterruptionDocument(runs: error.runs, allRuns: error.allRuns))
            Foundation.exit(130)
        case let code as ExitCode where code != .success:
            // All has been said.
            Foundation.exit(code.rawValue)
        case let error as LogError:
            end(with: UsageError(error, of: [error]))
        case let error as RecordError:
            end(with: StreamError(.cannotWrite, "\(error)"))
        case let error as any CodedError:
            tell("\(error)", error.code)
            Foundation.exit(status(of: error))
        default:
            let code = exitCode(for: error)
            if code == .success { exit(withError: error) }
            let kind = ErrorCode(of: error, isComplaint: code == .validationFailure, fullMessage(for: error))
            tell(kind.mark(fullMessage(for: error)), kind)
            Foundation.exit(code == .validationFailure ? 2 : 1)
        }
    }

    private static func tell(_ text: String, _ code: ErrorCode) {
        Output.error(text)
        Output.advise(on: code)
        tellPrograms(ErrorDocument(text, code))
    }

    /// Says it to a program that waits for a document and has none yet.
    private static func tellPrograms(_ document: some Encodable) {
        guard CommandLine.arguments.prefix(while: { $0 != "--" }).contains("--json"),
            Output.isSilent.withLock({ $0 })
        else { return }
        // Where this cannot be written either, the exit code is left.
        try? Output.bytes(JSONFile.bytes(of: document))
    }

    private static func status(of error: any CodedError) -> Int32 {
        switch error {
        case let error as OutputError: error.isWrongPlace ? 2 : 1
        case is StreamError, is WrongGradients, is DamagedLogs, is UnverifiedPage, is ConversionError: 1
        default: 2
        }
    }
}

/// A command line that asks for something there is not.
struct UsageError: CodedError {
    let code: ErrorCode
    let description: String

    init(_ code: ErrorCode, _ text: String) { (self.code, description) = (code, code.mark(text)) }

    /// Logs that cannot be read, told one after the other.
    init(_ first: LogError, of errors: [LogError]) {
        code = first.code
        description = errors.map { error in
            let near = error.code == .fileMissing ? TextFile.nearest(to: error.file, from: "") : nil
            return "\(error)" + (near.map { "\n  did you mean \($0)?" } ?? "")
        }.joined(separator: "\n")
    }
}
