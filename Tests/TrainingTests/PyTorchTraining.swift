import Histories
import Testing
import Training

/// A run as one writes it with `nn.Linear`, `torch.optim` and `DataLoader`: `Tests/Fixtures/pytorch/training.py`.
struct PyTorchTraining: Decodable, Sendable, CustomStringConvertible {
    let name: String
    let layers: [Int]
    let activations: [String]
    let seed: UInt64
    let loss: String
    let lossOptions: [String: Double]
    let optimizer: String
    let optimizerOptions: [String: Double]
    let stepSize: Double
    let schedule: String?
    let scheduleOptions: [String: Double]
    let iterations: Int
    let batch: Int?
    let shuffle: UInt64?
    let clipNorm: Double?
    let clipValue: Double?
    let split: Double?
    let inputs: [[Float]]
    let targets: [[Float]]
    let hasLabels: Bool
    /// The loss of each batch.
    let losses: [Double]
    /// All parameters at every state, or of a larger network at the first and the last.
    let states: [[Double]]
    /// At the end of each epoch: loss and accuracy of the training part, then of the validation part.
    let ends: [[Double?]]

    var description: String { name }

    static let all: [PyTorchTraining] = {
        struct File: Decodable { let cases: [PyTorchTraining] }
        return Fixture.read("trainings.json", as: File.self).cases
    }()

    private static func entry<Entry: Choice>(_ name: String, _ options: [String: Double]) throws -> Entry {
        var entry = try #require(Entry.all.first { $0.name == name })
        for (option, value) in options { entry.options[option] = value }
        return entry
    }

    /// The settings of the same run.
    func settings() throws -> Settings {
        let data = Dataset(
            inputs: inputs, targets: targets, labels: hasLabels ? targets.map { Int($0[0]) } : nil)
        var settings = Settings(
            data: data,
            network: Network(
                layers: layers, bias: true, activations: try activations.map { try Self.entry($0, [:]) }),
            start: .drawn(.pytorch, seed: seed), loss: try Self.entry(loss, lossOptions),
            optimizer: try Self.entry(optimizer, optimizerOptions), stepSize: stepSize, iterations: iterations
        )
        if let split {
            let parts = data.split(validation: split, seed: 11)
            (settings.data, settings.validation) = (parts.training, parts.validation)
        }
        if let schedule { settings.schedule = try Self.entry(schedule, scheduleOptions) }
        if let batch { settings.batches = Batches(size: batch, seed: shuffle) }
        if let clipNorm { settings.clipping = .norm(clipNorm) }
        if let clipValue { settings.clipping = .value(clipValue) }
        settings.record = .weights
        return settings
    }
}
