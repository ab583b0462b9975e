internal import Histories
internal import Labs
internal import Training

/// `runs.json`: every run of a lab, for programs that read it.
public struct RunsFile: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        let id: String
        let aliases: [String]
        let experiments: [String]
        let settings: SettingsEntry
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
        runs = results.lab.runs.map { run in
            let history = results.history(of: run.name)
            var divergedAt: Int?
            if case .diverged(let state) = history.outcome { divergedAt = state }
            let end = history.stateCount - 1
            let stoppedAt = divergedAt == nil && end < run.settings.iterations ? end : nil
            func accuracy(_ column: String) -> JSONNumber? {
                history[column]?.last.map { JSONNumber($0.value) }
            }
            return Entry(
                id: run.name, aliases: run.aliases, experiments: run.experiments,
                settings: SettingsEntry(run),
                status: divergedAt != nil ? "diverged" : stoppedAt != nil ? "stopped" : "finished",
                divergedAt: divergedAt, stoppedAt: stoppedAt,
                states: history.stateCount,
                firstLoss: history.loss?.first.map(LossEntry.init),
                bestLoss: history.loss?.lowest.map(LossEntry.init),
                lastLoss: history.loss?.last.map(LossEntry.init),
                bestValidationLoss: history.validationLoss?.lowest.map(LossEntry.init),
                lastValidationLoss: history.validationLoss?.last.map(LossEntry.init),
                trainingAccuracy: accuracy("training.accuracy"),
                validationAccuracy: accuracy("validation.accuracy"))
        }
    }

    /// The file's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}

extension Options {
    /// The values by name; nil where there are none.
    fileprivate var values: [String: Double]? {
        list.isEmpty ? nil : Dictionary(list.map { ($0.name, $0.value) }) { first, _ in first }
    }
}
