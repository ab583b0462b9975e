internal import Reporting

extension ReferencePage {
    /// The names of the templates.
    static let templates = ReferencePage(
        name: "templates", title: "Templates", abstract: "What a template of the report may use."
    ) { _ in
        // Its own heading gives way to the page's.
        Templates.reference.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
            .joined(separator: "\n")
    }
}
