public import Languages

/// What the numbers say to an expectation, and by which definition.
public struct Verdict: Sendable, Equatable {
    /// How it came out.
    public enum Answer: String, Sendable, CaseIterable {
        case supported
        case notSupported = "not_supported"
        /// The numbers do not carry an answer.
        case undecided
    }

    /// What was expected.
    public let expectation: Expectation
    /// How it came out.
    public let answer: Answer
    /// What was expected, in words.
    public let claim: Phrase
    /// The numbers, and why they carry no answer where they carry none.
    public let evidence: [Phrase]
    /// What was compared, and when it counts.
    public let definition: Phrase
    /// What the answer does not say.
    public var limits: [Phrase] = []
    /// The runs it rests on.
    public let runs: [String]
    /// The series that shows it.
    public var series: String?
}
