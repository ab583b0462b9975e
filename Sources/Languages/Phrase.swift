/// Something to be said, before it is said in a language: a message's key and what goes into its gaps.
public struct Phrase: Sendable, Equatable {
    /// The message in the catalogue.
    public let key: String
    /// What stands in each `{gap}`.
    public let values: [String: Value]

    /// A phrase.
    public init(_ key: String, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }

    /// What can stand in a gap.
    public enum Value: Sendable, Equatable {
        /// A measured number, shown with this many significant digits.
        case number(Double, digits: Int = 4)
        /// How many there are of something, or an iteration.
        case count(Int)
        /// A run, a unit or a loss, shown by its label.
        case name(String)
        /// Several of them.
        case names([String])
        /// Several phrases, separated by semicolons; there may be none.
        case phrases([Phrase])
        /// Words that are the same in every language.
        case text(String)
    }
}
