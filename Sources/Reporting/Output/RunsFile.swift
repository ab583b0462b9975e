internal import Histories
internal import Labs
internal import Logs
internal import Training

/// `runs.json`: every run of a lab, for programs that read it.
public struct RunsFile: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        let id: String
        /// The file with its states, from the folder of this one.
        let history: String
        let aliases: [String]
        let experiments: [String]
        /// Nil of an imported run.
        let settings: SettingsEntry?
        /// Where an imported run comes from; nil of one that was trained here.
        let source: SourceEntry?
        /// `finished`, `stopped` (before all its iterations were done) or `diverged`.
        let status: String
        let divergedAt: Int?
        let stoppedAt: Int?
        let states: Int
        let firstLoss: LossEntry?
        let bestLoss: LossEntry?
        let lastLoss: LossEntry?
        let bestValidationLoss: LossEntry?
        let lastValidationLoss: LossEntry?
        let trainingAccuracy: JSONNumber?
        let validationAccuracy: JSONNumber?
    }

    /// Where an imported run comes from.
    struct SourceEntry: Encodable, Sendable {
        let file: String
        /// The format's own word.
        let format: String
        /// What the log calls its steps.
        let step: String
        /// What the log calls each column of the history.
        let columns: [String: String]
        /// Whether a part of the log could not be read.
        let isDamaged: Bool
        let remarks: [String]

        init(_ run: ImportedRun) {
            (file, format, step) = (run.file, run.run.format, run.run.stepName)
            columns = run.names
            isDamaged = run.remarks.contains(where: \.isLoss)
            remarks = run.remarks.map(\.description)
        }
    }

    struct LossEntry: Encodable, Sendable {
        let iteration: Int
        let loss: JSONNumber

        init(_ extremum: Extremum) { (iteration, loss) = (extremum.step, JSONNumber(extremum.value)) }
    }

    struct SettingsEntry: Encodable, Sendable {
        let layers: [Int]
        let bias: Bool
        let activation: [String]
        let initializer: String
        let initializerOptions: [String: Double]?
        let seed: UInt64?
        let loss: String
        let lossOptions: [String: Double]?
        let optimizer: String
        let optimizerOptions: [String: Double]?
        let stepSize: Double
        let schedule: String
        let scheduleOptions: [String: Double]?
        let iterations: Int
        let epochs: Int?
        let batchSize: Int?
        let shuffleSeed: UInt64?
        let clipGradientNorm: Double?
        let clipGradientValue: Double?
        let patience: Int?
        let minDelta: Double?
        let samples: Int
        let validationSamples: Int?
        /// Where the samples come from and what was done to them; nil where they stand in the lab as they are.
        let data: String?

        init(_ run: Run) {
            let settings = run.settings
            (layers, bias) = (settings.network.layers, settings.network.bias)
            activation = settings.network.activations.map(\.name)
            switch settings.start {
            case .given: (initializer, initializerOptions, seed) = ("given", nil, nil)
            case .drawn(let drawn, let number):
                (initializer, initializerOptions, seed) = (drawn.name, drawn.options.values, number)
            }
            (loss, lossOptions) = (settings.loss.name, settings.loss.options.values)
            (optimizer, optimizerOptions) = (settings.optimizer.name, settings.optimizer.options.values)
            stepSize = settings.stepSize
            (schedule, scheduleOptions) = (settings.schedule.name, settings.schedule.options.values)
            iterations = settings.iterations
            epochs = settings.batches == nil ? nil : settings.iterations / settings.iterationsPerEpoch
            (batchSize, shuffleSeed) = (settings.batches?.size, settings.batches?.seed)
            switch settings.clipping {
            case .norm(let bound): (clipGradientNorm, clipGradientValue) = (bound, nil)
            case .value(let bound): (clipGradientNorm, clipGradientValue) = (nil, bound)
            case nil: (clipGradientNorm, clipGradientValue) = (nil, nil)
            }
            (patience, minDelta) = (settings.earlyStopping?.patience, settings.earlyStopping?.minDelta)
            samples = settings.data.sampleCount
            validationSamples = settings.validation?.sampleCount
            data = run.data.text.isEmpty ? nil : run.data.text
        }
    }

    let descent = 1
    let runs: [Entry]

    /// The runs of a lab.
    public init(_ results: Results) {
        runs =
            results.lab.runs.map { Entry($0, results.history(of: $0.name)) }
            + results.lab.imported.map { Entry($0, results.lab.experiments) }
    }

    /// The file's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}

extension RunsFile.Entry {
    /// A run that was trained here.
    fileprivate init(_ run: Run, _ history: History) {
        let end = history.stateCount - 1
        self.init(
            id: run.name, file: run.name, aliases: run.aliases, experiments: run.experiments,
            settings: RunsFile.SettingsEntry(run), source: nil,
            stoppedAt: end < run.settings.iterations ? end : nil, history)
    }

    /// One that was trained elsewhere.
    fileprivate init(_ run: ImportedRun, _ experiments: [Experiment]) {
        self.init(
            id: run.name, file: run.slug, aliases: [], experiments: run.experiments, settings: nil,
            source: RunsFile.SourceEntry(run), stoppedAt: nil, run.judged)
    }

    private init(
        id: String, file: String, aliases: [String], experiments: [String], settings: RunsFile.SettingsEntry?,
        source: RunsFile.SourceEntry?, stoppedAt: Int?, _ history: History
    ) {
        (self.id, self.aliases, self.experiments) = (id, aliases, experiments)
        self.history = "histories/\(file).csv"
        (self.settings, self.source) = (settings, source)
        switch history.outcome {
        case .diverged(let state): (divergedAt, self.stoppedAt, status) = (state, nil, "diverged")
        case .finished:
            (divergedAt, self.stoppedAt, status) = (nil, stoppedAt, stoppedAt == nil ? "finished" : "stopped")
        }
        func accuracy(_ column: String) -> JSONNumber? {
            history[column]?.last.map { JSONNumber($0.value) }
        }
        // What is left out of a thinned history was there; what a log leaves out was not.
        states = settings == nil ? history.states.count : history.stateCount
        firstLoss = history.loss?.first.map(RunsFile.LossEntry.init)
        bestLoss = history.loss?.lowest.map(RunsFile.LossEntry.init)
        lastLoss = history.loss?.last.map(RunsFile.LossEntry.init)
        bestValidationLoss = history.validationLoss?.lowest.map(RunsFile.LossEntry.init)
        lastValidationLoss = history.validationLoss?.last.map(RunsFile.LossEntry.init)
        trainingAccuracy = accuracy("training.accuracy")
        validationAccuracy = accuracy("validation.accuracy")
    }
}

extension Options {
    /// The values by name; nil where there are none.
    fileprivate var values: [String: Double]? {
        list.isEmpty ? nil : Dictionary(list.map { ($0.name, $0.value) }) { first, _ in first }
    }
}
