/// What a report can be written as: one entry in ``all``.
public struct Form: Sendable {
    /// The word for it.
    public let name: String
    /// The file's name.
    public let file: String
    let markup: any Markup
    /// Whether its pictures are files beside it.
    public var showsFiles: Bool { markup.pictures != nil }
    /// The program that makes the file of what is marked up; nil where that is the file.
    var converter: Converter?

    /// A page that needs no other file.
    public static let html = Form(name: "html", file: "report.html", markup: HTMLMarkup())
    /// Text with its charts beside it, as GitHub and many editors show it.
    public static let markdown = Form(name: "markdown", file: "report.md", markup: MarkdownMarkup())
    /// Text that xelatex compiles, with its charts beside it.
    public static let latex = Form(name: "latex", file: "report.tex", markup: LaTeXMarkup())
    /// The page, printed.
    public static let pdf = Form(
        name: "pdf", file: "report.pdf", markup: HTMLMarkup(), converter: .chromium)
    /// A document for word processors.
    public static let docx = Form(
        name: "docx", file: "report.docx", markup: MarkdownMarkup(), converter: .pandoc)

    /// Every form.
    public static let all: [Form] = [.html, .markdown, .latex, .pdf, .docx]
}
