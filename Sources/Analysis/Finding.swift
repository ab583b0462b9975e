public import Histories
public import Languages

/// A sentence that the numbers carry: what is claimed, what it rests on, and how far it goes.
public struct Finding: Sendable, Equatable {
    /// The rule that found it: the same word in every language.
    public let kind: String
    /// The runs it speaks of.
    public let runs: [String]
    /// The series it rests on.
    public var series: String?
    /// The state it speaks of.
    public var state: Int?
    /// The number it comes down to.
    public var value: Double?
    /// What is claimed.
    public let claim: Phrase
    /// The numbers and the definition it rests on.
    public let evidence: Phrase
    /// What it does not say.
    public let limits: [Phrase]
}

/// A run, as the rules see it.
public struct Subject: Sendable {
    /// The run's name.
    public let name: String
    /// Its states.
    public let history: History
    /// What its loss measures: losses of different measures are not compared.
    public let measure: String
    /// How many iterations were asked for; nil where that is not known.
    public var iterations: Int?
    /// The step size, where the run is full-batch gradient descent and nothing besides.
    public var stepSize: Double?
    /// How many samples there are of each class that it learns from; empty where there are no classes.
    public var classCounts: [Int] = []
    /// How many samples it is watched on.
    public var validationCount = 0

    /// A subject.
    public init(history: History, measure: String) {
        name = history.name
        self.history = history
        self.measure = measure
    }
}

/// A way to find something: one file in `Rules/`, one entry in ``all``.
public struct FindingRule: Sendable {
    /// The word for what it finds.
    public let kind: String
    /// Looks at the runs of one experiment.
    public let find: @Sendable (_ subjects: [Subject]) -> [Finding]

    /// Every rule, in the order in which a reader wants to hear of them.
    public static let all: [FindingRule] = [
        .divergence, .overfitting, .spread, .lowest, .accuracy, .symmetry, .vanishing, .curvature, .stopping,
        .validation, .coincidence, .incomparable, .descent, .inactivity, .thinning,
    ]

    /// All that the rules find.
    public static func findings(about subjects: [Subject]) -> [Finding] {
        all.flatMap { $0.find(subjects) }
    }
}
