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
    /// Whether it says what the others come from, and so is told before them.
    var leads = false
    /// What is claimed, in fewer words, where a ranking would not fit over a chart.
    var brief: Phrase?
    /// What is claimed.
    public let claim: Phrase
    /// The numbers and the definition it rests on.
    public let evidence: Phrase
    /// What it does not say.
    public let limits: [Phrase]

    /// What stands over a chart of it.
    public var title: Phrase { brief ?? claim }
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
    /// What sets it apart beside a seed: runs of equal settings differ in their seeds; nil where no seed is varied.
    public var setting: String?
    /// How many samples it is watched on.
    public var validationCount = 0
    /// What was measured of its gradients by hand and by autograd, where an expectation asks for it.
    public var ways: Ways?

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
        .divergence, .unseen, .overfitting, .symmetry, .vanishing, .seeds, .spread, .lowest, .accuracy,
        .curvature, .stopping,
        .validation, .coincidence, .incomparable, .descent, .inactivity, .thinning,
    ]

    /// All that the rules find, first what the rest comes from.
    public static func findings(about subjects: [Subject]) -> [Finding] {
        let found = all.flatMap { $0.find(subjects) }
        return found.filter(\.leads) + found.filter { !$0.leads }
    }
}
