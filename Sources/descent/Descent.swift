internal import ArgumentParser
internal import Foundation
internal import Histories
internal import Labs
internal import Logs
internal import Preview
internal import Reporting

/// The command.
@main
struct Descent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "descent",
        abstract: "Turns neural-network training runs into lab reports.",
        discussion: """
            A lab is one YAML file: data, a small network, how it is trained, and the questions asked of it. \
            Descent trains it, draws the charts, says what the numbers support, and writes one HTML page.

            Begin with:  descent report labs/backpropagation.yaml
            """,
        version: Version.current,
        subcommands: [
            ReportCommand.self, PreviewCommand.self, VerifyCommand.self, RunCommand.self, CheckCommand.self,
            GraphCommand.self,
            TranscriptCommand.self, ExplainCommand.self, ConvertCommand.self, PlotCommand.self,
            ChartCommand.self, SnippetCommand.self, CompareCommand.self, NewCommand.self, LabsCommand.self,
            SweepCommand.self, CleanCommand.self, SchemaCommand.self, TemplatesCommand.self,
            ReferenceCommand.self,
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
        let commands = configuration.subcommands.map { $0._commandName } + ["help"]
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
            !commands.contains(word)
        else { return }
        let suggestion = commands.nearest(to: word).map { "\n  did you mean \($0)?" } ?? ""
        throw UsageError(
            description:
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
            Foundation.exit(130)
        case let error as OutputError:
            Output.error("\(error)")
            Foundation.exit(error.isWrongPlace ? 2 : 1)
        case is LabError, is LogError, is TemplateError, is UsageError, is ComparisonError, is PreviewError:
            Output.error("\(error)")
            Foundation.exit(2)
        case is StreamError, is WrongGradients, is DamagedLogs, is RecordError, is UnverifiedPage,
            is ConversionError:
            Output.error("\(error)")
            Foundation.exit(1)
        case let code as ExitCode where code != .success:
            // All has been said.
            Foundation.exit(code.rawValue)
        default:
            let code = exitCode(for: error)
            if code == .success { exit(withError: error) }
            Output.error(fullMessage(for: error))
            Foundation.exit(code == .validationFailure ? 2 : 1)
        }
    }
}

/// A command line that asks for something there is not.
struct UsageError: Error, CustomStringConvertible {
    let description: String
}
