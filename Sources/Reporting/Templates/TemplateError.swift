internal import Labs

/// Templates that are missing or cannot be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
    /// `file: error: problem`, or everything that is wrong in some files as labs are told of it.
    public let description: String

    init(file: String, problem: String) { description = "\(file): error: \(problem)" }

    /// - Parameter problems: Each in its file.
    init(_ problems: [Problem]) {
        description = LabError(path: "templates", source: "", problems).description
    }
}
