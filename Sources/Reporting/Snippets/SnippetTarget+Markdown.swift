internal import Charting

extension SnippetTarget {
    /// A picture with its alt text, and below it the caption.
    static let markdown = SnippetTarget(
        "markdown", writes: "a picture with alt text, and its caption below it", formats: [.png, .svg]
    ) { chart, file, _ in
        """
        ![\(Markdown.escape(chart.description))](<\(address(of: file))>)

        *\(Markdown.escape(chart.caption))*
        """
    }
}
