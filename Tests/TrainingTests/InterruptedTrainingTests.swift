import Foundation
import Histories
import Storage
import Testing

@testable import Training

@Suite("A training that was interrupted")
struct InterruptedTrainingTests {
    private func settings(_ change: (inout Settings) -> Void = { _ in }) -> Settings {
        var twister = MersenneTwister(seed: 3)
        let inputs = (0..<22).map { _ in twister.normal(count: 2) }
        var data = Dataset(inputs: inputs, targets: inputs.map { [$0[0] * $0[1] > 0 ? 1 : 0] })
        data.labels = data.targets.map { Int($0[0]) }
        var settings = Settings(
            data: data, network: Network(layers: [2, 6, 1], bias: true, activations: [.relu, .sigmoid]),
            start: .drawn(.pytorch, seed: 1), loss: .bce, optimizer: .adam, stepSize: 0.01, iterations: 60)
        settings.batches = Batches(size: 5, seed: 7)
        change(&settings)
        return settings
    }

    /// Stops before each of these iterations, and goes on from what was put down.
    private func interrupted(_ settings: Settings, at stops: [Int], file: ((CSVWriter.Position?) -> CSVWriter)? = nil)
        throws -> History?
    {
        var checkpoint: [UInt8]?, position: CSVWriter.Position?
        for stop in stops + [.max] {
            var iteration = checkpoint.map { bytes in
                var packed = Unpacking(bytes)
                return (try? packed.int()) ?? 0
            } ?? 0
            let table = file?(position)
            let history = try Trainer(settings).train(
                name: "run", file: table, progress: nil,
                safekeeping: Safekeeping(
                    checkpoint: checkpoint,
                    isInterrupted: {
                        iteration += 1
                        return iteration >= stop
                    },
                    keep: {
                        checkpoint = $0
                        position = table?.position()
                    }))
            if let history {
                try table?.finish()
                return history
            }
        }
        return nil
    }

    @Test("goes on to the same bits, with every optimizer and all its options", arguments: Optimizer.all)
    func optimizers(optimizer: Optimizer) throws {
        var variants = [optimizer]
        for option in optimizer.options.list where option.name != "nesterov" {
            variants.append(optimizer.with(option.name, option.allowed == .flag ? 1 : 0.5))
        }
        if optimizer.name == "sgd" { variants.append(optimizer.with("momentum", 0.9).with("nesterov", 1)) }
        if optimizer.name == "rmsprop" { variants.append(optimizer.with("momentum", 0.9).with("centered", 1)) }
        for optimizer in variants {
            let settings = settings { $0.optimizer = optimizer }
            #expect(
                try interrupted(settings, at: [1, 7, 8, 31]) == Trainer(settings).train(name: "run"),
                "\(optimizer.text)")
        }
    }

    @Test("goes on to the same bits, however its samples are dealt, watched, scheduled and recorded")
    func everythingElse() throws {
        let changes: [(inout Settings) -> Void] = [
            { $0.batches = nil },
            { $0.batches = Batches(size: 5) },
            { $0.schedule = .all.first { $0.name == "cosine" } ?? .constant },
            { $0.schedule = .all.first { $0.name == "exponential" } ?? .constant },
            { $0.clipping = .norm(0.01) },
            { $0.record = .summaries },
            { $0.record = .losses },
            { settings in
                settings.batches = nil
                settings.curvature = true
            },
            { settings in
                settings.validation = settings.data.samples(0..<9)
                settings.earlyStopping = EarlyStopping(patience: 3, minDelta: 0.02)
            },
            { settings in settings.stepSize = 1e30 },
            { settings in
                settings.record = .summaries
                settings.network = Network(layers: [2, 40, 1], bias: true, activations: [.tanh, .sigmoid])
            },
        ]
        for (place, change) in changes.enumerated() {
            let settings = settings(change)
            #expect(
                try interrupted(settings, at: [2, 11, 23, 24, 47]) == Trainer(settings).train(name: "run"),
                "change \(place)")
        }
    }

    @Test("goes on with its table to the same bytes")
    func table() throws {
        let folder = NSTemporaryDirectory() + "tables-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let settings = settings()
        let whole = CSVWriter(path: folder + "/whole.csv")
        _ = try Trainer(settings).train(name: "run", file: whole)
        try whole.finish()
        let path = folder + "/parts.csv"
        _ = try interrupted(settings, at: [5, 17]) { position in
            position.flatMap { CSVWriter(path: path, at: $0) } ?? CSVWriter(path: path)
        }
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: path))
                == Data(contentsOf: URL(fileURLWithPath: folder + "/whole.csv")))
    }

    @Test("begins anew from a checkpoint that is none of its own")
    func foreignCheckpoint() throws {
        let settings = settings()
        var other: [UInt8] = []
        _ = try Trainer(self.settings { $0.optimizer = .sgd }).train(
            name: "", file: nil, progress: nil,
            safekeeping: Safekeeping(isInterrupted: { true }, keep: { other = $0 }))
        let whole = try Trainer(settings).train(name: "run")
        for bytes in [other, [], [1, 2, 3], Array(other.dropLast())] {
            #expect(
                try Trainer(settings).train(
                    name: "run", file: nil, progress: nil, safekeeping: Safekeeping(checkpoint: bytes)) == whole)
        }
    }
}
