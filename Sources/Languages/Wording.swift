/// How a phrase's parts are put into a kind of text: plain, or marked up.
public struct Wording: Sendable {
    /// The label of what has a name: a run, a unit, a loss.
    public var label: @Sendable (_ name: String) -> String
    /// Whether a label stays as it is at the beginning of a sentence, being nobody's word.
    public var isVerbatim: @Sendable (_ name: String) -> Bool = { _ in false }
    /// Whether a label is a plural, as two iterations are.
    public var isPlural: @Sendable (_ name: String) -> Bool = { _ in false }
    /// What is done to words of the message itself.
    public var words: @Sendable (String) -> String
    /// What is done to a measured number.
    public var number: @Sendable (String) -> String
    /// What is done to a label.
    public var name: @Sendable (String) -> String

    /// Plain text.
    public static func plain(label: @escaping @Sendable (String) -> String) -> Wording {
        Wording(label: label, words: { $0 }, number: { $0 }, name: { $0 })
    }

    /// A wording.
    public init(
        label: @escaping @Sendable (String) -> String, words: @escaping @Sendable (String) -> String,
        number: @escaping @Sendable (String) -> String, name: @escaping @Sendable (String) -> String
    ) {
        self.label = label
        self.words = words
        self.number = number
        self.name = name
    }
}
