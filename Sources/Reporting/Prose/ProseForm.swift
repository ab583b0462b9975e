internal import CCMark
internal import Glibc

/// A form in which an author's words can be written.
enum ProseForm: Sendable, CaseIterable {
    case html, latex, commonMark

    /// cmark's own text of a tree.
    func write(
        _ node: MarkdownNode, _ parser: OpaquePointer?, allowsHTML: Bool, _ notes: MarkdownDocument.Footnotes
    )
        -> String
    {
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES
        let written: UnsafeMutablePointer<CChar>? =
            switch self {
            case .html:
                cmark_render_html(
                    node.pointer, allowsHTML ? options | CMARK_OPT_UNSAFE : options,
                    cmark_parser_get_syntax_extensions(parser))
            case .latex: cmark_render_latex(node.pointer, options, 0)
            case .commonMark: cmark_render_commonmark(node.pointer, options, 0)
            }
        defer { free(written) }
        let text = written.map { String(cString: $0) } ?? ""
        return self == .html ? Self.settled(text, notes) : text
    }

    /// The texts of a page may all have a footnote 1, and cmark's words are English.
    private static func settled(_ html: String, _ notes: MarkdownDocument.Footnotes) -> String {
        var html = html.replacing(
            "aria-label=\"Back to content\"", with: "aria-label=\"\(HTML.escape(notes.wayBack))\"")
        for start in ["id=\"fn", "href=\"#fn"] {
            for kind in ["-", "ref-"] {
                html = html.replacing(start + kind, with: "\(start)\(kind)\(HTML.escape(notes.name))-")
            }
        }
        return html
    }

    /// Words that are no markup.
    func text(_ words: String) -> String {
        switch self {
        case .html: HTML.escape(words)
        case .latex: LaTeX.escape(words)
        case .commonMark: Markdown.escape(words)
        }
    }

    /// A formula in a line, or on a line of its own.
    func formula(_ equation: Equation, isBlock: Bool) -> String {
        switch self {
        case .html:
            isBlock
                ? "<span class=\"formula\">\(equation.mathML(isBlock: true))</span>"
                : equation.mathML(isBlock: false)
        case .latex: equation.latex(isBlock: isBlock)
        case .commonMark: MarkdownMarkup.formula(equation, isBlock: isBlock)
        }
    }

    /// Words that lead to a place of the same report.
    func link(to id: String, _ words: String) -> String {
        switch self {
        case .html: "<a href=\"#\(HTML.escape(id))\">\(text(words))</a>"
        case .latex: "\\hyperref[\(id)]{\(text(words))}"
        case .commonMark: "[\(text(words))](#\(id))"
        }
    }
}
