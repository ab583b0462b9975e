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
        /// `finished` or `diverged`.
        let status: String
        let divergedAt: Int?
        let states: Int
        let firstLoss: LossEntry?
        let bestLoss: LossEntry?
        let lastLoss: LossEntry?
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
        let seed: UInt64?
        let loss: String
        let optimizer: String
        let stepSize: Double
        let iterations: Int
        let samples: Int

        init(_ settings: Settings) {
            (layers, bias) = (settings.network.layers, settings.network.bias)
            activation = settings.network.activations.map(\.name)
            switch settings.start {
            case .given: (initializer, seed) = ("given", nil)
            case .drawn(let drawn, let number): (initializer, seed) = (drawn.name, number)
            }
            (loss, optimizer) = (settings.loss.name, settings.optimizer.name)
            (stepSize, iterations) = (settings.stepSize, settings.iterations)
            samples = settings.data.sampleCount
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
            return Entry(
                id: run.name, aliases: run.aliases, experiments: run.experiments,
                settings: SettingsEntry(run.settings),
                status: divergedAt == nil ? "finished" : "diverged", divergedAt: divergedAt,
                states: history.stateCount,
                firstLoss: history.loss?.first.map(LossEntry.init),
                bestLoss: history.loss?.lowest.map(LossEntry.init),
                lastLoss: history.loss?.last.map(LossEntry.init))
        }
    }

    /// The file's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}
