public import Charting
public import Languages

/// A chart that is ready to be drawn, and the words that go with it on a page.
public struct Figure: Sendable {
    /// The word for it in file names: `loss`, `weights`, `outputs`.
    public let kind: String
    /// The picture.
    public let chart: Chart
    /// What a reader needs to know to read it.
    public let caption: String
}

/// What all figures of a page share.
public struct FigureSettings: Sendable {
    /// The language of titles, axes and captions.
    public let language: Language

    /// Settings for a page in this language.
    public init(language: Language) { self.language = language }

    /// A figure's words.
    func say(_ key: String, _ values: [String: Phrase.Value] = [:]) -> String {
        language.say(Phrase("figures.\(key)", values))
    }
}

extension Figure {
    /// The same figure under another name in file names.
    public func renamed(_ kind: String) -> Figure { Figure(kind: kind, chart: chart, caption: caption) }
}
