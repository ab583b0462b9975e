internal import Errors

/// What the YAML parser complains of, in words for people who have never read its specification.
struct SyntaxProblem {
    /// What may stand there instead.
    private(set) var allowed: String?
    /// Whether the mistake is where the parser began, not where it gave up.
    let isAtStart: Bool
    /// What kind of mistake it is.
    let code: ErrorCode
    /// What is wrong.
    private(set) var message: String

    /// The words for a parser's problem; `context` is what it was doing.
    init(_ problem: String, in context: String) {
        let entry = Self.all.first { $0.problem == problem && context.contains($0.context) }
        message = entry?.message ?? (problem == Self.badStart ? problem : "this is not YAML: \(problem)")
        code = entry?.code ?? .notYAML
        allowed = entry?.allowed
        isAtStart = entry?.isAtStart ?? false
    }

    /// The same, told from the character that the parser stumbled over: some problems have two causes.
    func told(by scalar: Unicode.Scalar?) -> SyntaxProblem {
        guard message == Self.badStart else { return self }
        var told = self
        if let scalar, !scalar.isControl {
            told.message = "a text cannot begin with \(scalar)"
            told.allowed = "quotes around such a text"
        } else {
            told.message = "a tab stands where YAML takes only spaces"
            told.allowed = "spaces to indent"
        }
        return told
    }

    private static let badStart = "found character that cannot start any token"

    private struct Entry {
        let problem: String
        var context = ""
        let message: String
        var allowed: String?
        var isAtStart = false
        var code = ErrorCode.notYAML
    }

    private static let all: [Entry] = [
        Entry(
            problem: "mapping values are not allowed in this context",
            message: "this colon cannot stand here",
            allowed:
                "a colon and a space after each key, here and in the line above; quotes around a text with a colon"
        ),
        Entry(
            problem: "did not find expected ',' or ']'",
            message: "this list is not closed, or lacks a comma", allowed: "[1, 2, 3]", isAtStart: true),
        Entry(
            problem: "did not find expected ',' or '}'",
            message: "this table is not closed, or lacks a comma", allowed: "{key: value, key: value}",
            isAtStart: true),
        Entry(
            problem: "found unexpected end of stream", context: "quoted",
            message: "this quote is not closed", isAtStart: true),
        Entry(
            problem: "did not find expected key", message: "this line is not indented as its neighbours are",
            allowed: "the same number of spaces before every key of a table"),
        Entry(
            problem: "did not find expected '-' indicator",
            message: "this line is not indented as its neighbours are",
            allowed: "the same number of spaces before every entry of a list"),
        Entry(
            problem: "could not find expected ':'", message: "this line has no colon after its key",
            allowed: "lines such as key: value", isAtStart: true),
        Entry(
            problem: "found undefined alias", message: "this refers to a name that nothing before it has",
            allowed: "&name before *name, or quotes around a text that begins with *"),
        Entry(
            problem: "but found another document", message: "a second document begins here",
            allowed: "one document in a file"),
        Entry(
            problem: "block sequence entries are not allowed in this context",
            message: "a list entry cannot stand here", allowed: "each entry on a line of its own"),
        Entry(
            problem: "Maximum nesting level reached, set with yaml_set_max_nest_level())",
            message: "this nests too deeply", allowed: "at most \(Nesting.limit) levels",
            code: .tooMuch),
    ]
}
