public import Histories
internal import Languages

/// A run, as the rules see it.
public struct Subject: Sendable {
    /// The run's name.
    public let name: String
    /// Its states.
    public let history: History
    /// What its loss measures: losses of different measures are not compared.
    public let measure: String
    /// The course of its losses; nil where it diverged or has none.
    let course: Course?
    /// How many iterations were asked for; nil where that is not known.
    public var iterations: Int?
    /// The step size, where the run is full-batch gradient descent and nothing besides.
    public var stepSize: Double?
    /// How many samples there are of each class that it learns from; empty where there are no classes.
    public var classCounts: [Int] = []
    /// What sets it apart beside a seed: runs of equal settings differ in their seeds; nil where no seed is varied.
    public var setting: String?
    /// What its experiment varies, and to what; empty where that is not known.
    public var variations: [Variation] = []
    /// Whether every update is computed from all samples, so that nothing in its loss is chance; nil where that is not
    /// known.
    public var isFullBatch: Bool?
    /// What was measured of its gradients by hand and by autograd, where an expectation asks for it.
    public var ways: Ways?
    /// Whether it was trained elsewhere, and only its log is known.
    public var isImported = false
    /// Whether its steps count something else than those of the lab's own runs: epochs of several iterations.
    public var hasOtherSteps = false
    /// How many states are drawn, where not all of them are.
    public var drawnStates: Int?
    /// Whether something says what its loss measures, so that it need not be assumed.
    public var isMeasureTold = true
    /// How many samples it is watched on.
    public var validationCount = 0

    /// A key that an experiment varies, and its value in one run.
    public struct Variation: Sendable, Hashable {
        /// The key's name.
        public let key: String
        /// The value, as the lab file has it.
        public let value: String
        /// Whether it chooses random numbers, and nothing besides.
        public let isSeed: Bool

        /// A variation.
        public init(key: String, value: String, isSeed: Bool = false) {
            (self.key, self.value, self.isSeed) = (key, value, isSeed)
        }

        /// By what name a page labels it; no run and no unit has such a name.
        public var name: String { "\(key) = \(value)" }

        /// By what name a page labels the key.
        public static func name(of key: String) -> String { "key \(key)" }
    }

    /// A subject.
    public init(history: History, measure: String) {
        name = history.name
        self.history = history
        self.measure = measure
        course = Course(history)
    }
}

extension [Subject] {
    /// The keys that take more than one value in these runs, in their order; nil where what was varied is not known.
    var variedKeys: [String]? {
        guard let first, allSatisfy({ !$0.variations.isEmpty }) else { return nil }
        return first.variations.map { $0.key }.filter { key in
            Set(map { $0.value(of: key) }).count > 1
        }
    }

    /// Whether they differ in seeds and in nothing else.
    var differInSeedsOnly: Bool {
        guard let keys = variedKeys, !keys.isEmpty else { return false }
        let seeds = Set(flatMap { $0.variations }.filter { $0.isSeed }.map { $0.key })
        return seeds.isSuperset(of: keys)
    }
}

extension [Subject] {
    /// The limit of what several seeds show: that they are a sample. Given weights, which no seed draws, do not count.
    var seedLimits: [Phrase] {
        let seeds = Set(map { $0.variations.filter(\.isSeed).map(\.value) }).filter { values in
            !values.isEmpty && values.allSatisfy { Int($0) != nil }
        }
        return seeds.isEmpty ? [] : [Phrase("limits.theseRuns", ["runs": .count(seeds.count)])]
    }
}

extension Subject {
    /// What a key was set to in this run.
    func value(of key: String) -> String? { variations.first { $0.key == key }?.value }
}
