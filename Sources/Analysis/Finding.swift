public import Languages

/// A sentence that the numbers carry: what is claimed, what it rests on, how it is defined, and how far it goes.
public struct Finding: Sendable, Equatable {
    /// What is found: the same word in every language.
    public let kind: String
    /// The runs it speaks of.
    public let runs: [String]
    /// The series it rests on.
    public let series: String?
    /// The state it speaks of.
    public let state: Int?
    /// The number it comes down to.
    public let value: Double?
    /// What a reader has it for: findings are told in the order of their roles.
    public var role: Role
    /// What is claimed, in fewer words, where a ranking would not fit over a chart.
    public let brief: Phrase?
    /// What is claimed.
    public let claim: Phrase
    /// The numbers it rests on.
    public let evidence: Phrase
    /// What its words mean, and which states were looked at.
    public let definition: Phrase
    /// What it does not say.
    public internal(set) var limits: [Phrase]

    /// What stands over a chart of it.
    public var title: Phrase { brief ?? claim }

    /// What a reader has a finding for.
    public enum Role: Int, Sendable, Comparable {
        /// It says what the others come from: the answer to what was varied.
        case explanation
        /// It compares the runs by what was varied.
        case comparison
        /// It says that the numbers do not carry an answer.
        case undecided
        /// It keeps the rest from being misread.
        case warning
        /// It tells how runs went.
        case course
        /// It tells what was judged.
        case note

        /// What is told before what.
        public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
    }

    /// A finding; its definition is that of its kind where no other is given.
    init(
        kind: String, runs: [String], series: String? = nil, state: Int? = nil, value: Double? = nil,
        role: Role = .course, brief: Phrase? = nil, claim: Phrase, evidence: Phrase,
        definition: Phrase? = nil, limits: [Phrase] = []
    ) {
        (self.kind, self.runs, self.series, self.state, self.value) = (kind, runs, series, state, value)
        (self.role, self.brief, self.claim, self.evidence) = (role, brief, claim, evidence)
        self.definition = definition ?? Phrase("findings.\(kind)" + ".definition")
        self.limits = limits
    }
}
