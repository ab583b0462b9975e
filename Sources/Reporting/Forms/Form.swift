/// What a report can be written as: one entry in ``all``.
public struct Form: Sendable {
    /// The word for it.
    public let name: String
    /// The file's name.
    public let file: String
    let markup: any Markup

    /// A page that needs no other file.
    public static let html = Form(name: "html", file: "report.html", markup: HTMLMarkup())
    /// Text with its charts beside it, as GitHub and many editors show it.
    public static let markdown = Form(name: "markdown", file: "report.md", markup: MarkdownMarkup())
    /// Text that xelatex compiles.
    public static let latex = Form(name: "latex", file: "report.tex", markup: LaTeXMarkup())

    /// Every form.
    public static let all: [Form] = [.html, .markdown, .latex]
}
