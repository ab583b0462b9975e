internal import Charting
internal import Languages

extension SnippetTarget {
    /// What goes into which box of a word processor.
    static let word = SnippetTarget(
        "word", writes: "the file, the alt text and the caption, each with where it is entered",
        formats: [.png, .svg]
    ) { chart, file, language in
        [("picture", file), ("altText", chart.description), ("caption", chart.caption)]
            .map { "\(language["snippets.\($0.0)"])\n    \($0.1)" }.joined(separator: "\n")
    }
}
