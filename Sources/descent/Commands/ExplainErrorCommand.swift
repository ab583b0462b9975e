internal import ArgumentParser
internal import Errors

/// `descent explain-error`
struct ExplainErrorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-error",
        abstract: "Tell what an error means, with an example, and how to mend it.",
        discussion: """
            Every error ends its first line with a code, such as [E003]. Without a code all are listed.

            descent explain-error E003
            """)

    @Argument(
        help: ArgumentHelp("The code, such as E003, or its number.", valueName: "code"),
        completion: .list(ErrorCode.allCases.map { "\($0)" }))
    var code: String?

    func run() throws {
        guard let code else { return try Output.text(ErrorText.list) }
        guard let known = ErrorCode(typed: code) else {
            throw UsageError(
                .unknownChoice, word: code, of: "explain-error", what: "code",
                allowed: ErrorCode.allCases.map { "\($0)" })
        }
        try Output.text(ErrorText(code: known, columns: Terminal.standardOutput.columns).text)
    }
}
