internal import Languages
internal import Reporting

/// A page of the reference, made from a list of the program's own: one file in `Pages/`, one entry in ``all``.
struct ReferencePage: Sendable {
    /// The word for it on the command line.
    let name: String
    let title: String
    /// What it tells, in a sentence.
    let abstract: String
    /// Its text in Markdown, below the heading.
    let body: @Sendable (Language) throws -> String

    /// The whole page.
    func text(_ language: Language) throws -> String {
        "# \(title)\n\n\(abstract)\n\n\(try body(language))"
    }

    /// Every page, in the order of the documentation.
    static let all: [ReferencePage] = [
        .commands, .lab, .choices, .expectations, .figures, .findings, .formats, .forms, .templates, .themes,
        .errors,
    ]
}
