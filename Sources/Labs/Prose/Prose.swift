/// What a lab's author writes in the report, in Markdown.
public struct Prose: Sendable, Equatable {
    /// A place in the report for words of the author's own.
    public enum Section: String, CaseIterable, Sendable {
        case introduction, method, discussion, conclusion
    }

    /// The words by their place.
    public internal(set) var passages: [Section: Passage] = [:]
    /// Whether HTML within them is taken for HTML; else it is shown as it was written.
    public internal(set) var allowsHTML = false
}

/// A text in Markdown, and where it stands.
public struct Passage: Sendable, Equatable, Encodable {
    /// The text.
    public let text: String
    /// The file that it was read from; nil where it stands in the lab file.
    let file: String?
    /// The line and the column of the lab file where it is given.
    let line: Int, column: Int
}
