public import Errors
internal import Labs

/// Templates that are missing or cannot be used.
public struct TemplateError: CodedError {
    /// What kind of mistake it is; of several, the first one's.
    public let code: ErrorCode
    /// `file: error: problem`, or everything that is wrong in some files as labs are told of it.
    public let description: String

    init(_ code: ErrorCode, file: String, problem: String) {
        self.code = code
        description = code.mark("\(file): error: \(problem)")
    }

    /// - Parameter problems: Each in its file.
    init(_ problems: [Problem]) {
        let error = LabError(path: "templates", source: "", problems)
        (code, description) = (error.code, error.description)
    }
}
