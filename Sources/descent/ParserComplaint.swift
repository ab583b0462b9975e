internal import Charting
internal import Errors

extension ErrorCode {
    /// The kind of an error that bears no code: the argument parser complains in words alone, and what is drawn or
    /// computed below may fail in ways that a command does not expect.
    init(of error: any Error, isComplaint: Bool, _ message: String) {
        self =
            if isComplaint {
                Self.complaints.first { message.contains($0.words) }?.code ?? .badValue
            } else {
                error is ChartError ? .notDrawn : .ownFault
            }
    }

    private static let complaints: [(words: String, code: ErrorCode)] = [
        ("Error: Unknown option", .unknownOption),
        ("Error: Missing value for", .missingValue),
        ("Error: Missing expected", .missingArgument),
        ("Error: Unexpected argument", .surplusArgument),
        (" unexpected arguments", .surplusArgument),
        ("Error: Value to be set with", .conflictingOptions),
    ]
}
