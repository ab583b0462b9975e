/// What the author of an experiment expected of its runs, put so that the numbers can answer it.
public struct Expectation: Sendable, Equatable, Encodable {
    /// A run, or the runs of one setting, which differ in nothing but their seeds.
    public struct Side: Sendable, Equatable, Encodable {
        /// The run's name, or the setting's.
        public let name: String
        /// The names of its runs.
        public let runs: [String]

        /// A side.
        public init(name: String, runs: [String]) { (self.name, self.runs) = (name, runs) }
    }

    /// What is expected.
    public let kind: ExpectationKind
    /// The sides that are named, in their order; empty where all runs are meant.
    public var sides: [Side] = []
    /// Which of the two ways to a gradient is meant.
    public var way: Ways.Way?
    /// What the runs are compared by.
    public var criterion = Criterion.finalLoss
    /// The number that is to be passed.
    public var bound: Double?
    /// How far apart equal values may be, as a part of the larger one; 0 where every bit counts.
    public var within = 0.0
    /// The loss whose first iteration is asked for.
    public var reach: Double?
    /// How many times fewer.
    public var times = 1.0
    /// Whether every recorded state counts, not the first and the last alone.
    public var isSteady = false

    /// An expectation of this kind.
    public init(_ kind: ExpectationKind) {
        self.kind = kind
        criterion = kind.criteria.first ?? .finalLoss
    }

    /// What the numbers of an experiment's runs say to it.
    public func verdict(on subjects: [Subject]) -> Verdict {
        var verdict = kind.judge(self, subjects)
        verdict.limits = verdict.limits.settled(for: subjects.filter { verdict.runs.contains($0.name) })
        return verdict
    }
}
