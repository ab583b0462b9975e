internal import Labs
internal import Training

/// What the runs of a script ask of it: what none of them asks for is not in it.
struct Needs {
    /// How many of the runs ask for something.
    enum Use {
        case none, some, all

        init(_ runs: [Run], _ asks: (Settings) -> Bool) {
            let count = runs.count { asks($0.settings) }
            self = count == 0 ? .none : count == runs.count ? .all : .some
        }

        /// Lines that do it: where only some runs ask for it, under this condition.
        func lines(_ condition: String, _ lines: [String]) -> [String] {
            switch self {
            case .none: []
            case .all: lines
            case .some: ["if \(condition):"] + lines.map { "    \($0)" }
            }
        }

        /// The parameter of a function that takes it: left out where no run needs it.
        func parameter(_ name: String) -> [String] {
            switch self {
            case .none: []
            case .all: [name]
            case .some: ["\(name)=None"]
            }
        }
    }

    let batches, validation, standardise, classes, schedule, clipping, patience: Use
    let outputs, weights, summaries, given, drawn: Use
    /// Whether outputs have more than one sample.
    let samples: Use
    /// Whether a run records the activity of units.
    let activity: Bool
    /// Of the runs that keep every weight, which are of the exercise's network, whose weights are called w1 to w8.
    let reference: Use
    /// Whether biases are given.
    let givenBiases: Bool
    /// Whether samples are told apart by the highest of several outputs, or by one output.
    let highestOutput, oneOutput: Bool
    /// What PyTorch has no word for.
    let definitions: [String]

    init(_ runs: [Run]) {
        func use(_ asks: (Settings) -> Bool) -> Use { Use(runs, asks) }
        batches = use { $0.batches != nil }
        validation = use { $0.validation != nil }
        standardise = use { $0.data.standardisation != nil }
        classes = use { $0.data.labels != nil }
        schedule = use { $0.schedule.pytorch != nil }
        clipping = use { $0.clipping != nil }
        patience = use { $0.earlyStopping != nil }
        outputs = use(\.keepsOutputs)
        samples = use { $0.keepsOutputs && $0.data.sampleCount > 1 }
        weights = use(\.keepsWeights)
        summaries = use(\.keepsSummaries)
        given = use { if case .given = $0.start { true } else { false } }
        drawn = use {
            if case .drawn(let initializer, _) = $0.start { initializer.pytorch != nil } else { false }
        }
        activity = runs.contains { run in
            run.settings.keepsWeights && run.settings.network.activations.contains(where: \.hasFlatSide)
        }
        reference = Use(runs.filter { $0.settings.keepsWeights }) { $0.network.isReference }
        givenBiases = runs.contains {
            if case .given(let parameters) = $0.settings.start { !parameters.biases.isEmpty } else { false }
        }
        let classified = runs.filter { $0.settings.data.labels != nil }.map {
            $0.settings.network.layers.last
        }
        oneOutput = classified.contains(1)
        highestOutput = classified.contains { $0 != 1 }
        definitions = Self.definitions(runs)
    }

    private static func definitions(_ runs: [Run]) -> [String] {
        var found: [String] = []
        for settings in runs.map(\.settings) {
            let calls =
                settings.network.activations.map(\.pytorch) + [
                    settings.loss.pytorch, settings.optimizer.pytorch,
                ]
            for definition in calls.compactMap(\.definition) where !found.contains(definition) {
                found.append(definition)
            }
        }
        return found.isEmpty ? [] : [found.joined(separator: "\n\n\n")]
    }
}
