import Foundation
import Histories
import Storage
import Synchronization
import Testing

@testable import Labs
@testable import Training

@Suite("The store of runs")
struct RunStoreTests {
    private let folder = NSTemporaryDirectory() + "runs-\(UUID().uuidString)"

    private func lab(iterations: Int = 300, name: String = "Step size", steps: String = "[0.1, 1]") throws
        -> Lab
    {
        try Lab.read(
            path: "\(name.lowercased()).yaml",
            source: """
                descent: 1
                title: \(name)
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2], bias: false, activation: sigmoid, seed: 1}
                training: {loss: mse, optimizer: adam, step_size: 1, iterations: \(iterations)}
                experiments: [{name: \(name), vary: {step_size: \(steps)}}]
                """)
    }

    private func entries() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test("gives back what was trained, whatever the lab and its runs are called now")
    func findsRuns() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try #require(RunStore(Store(folder)))
        let plain = try await lab().train()
        #expect(try await lab().train(in: store) == plain)
        let kept = entries()
        #expect(kept.count == 2)
        #expect(try await lab(name: "Other words").train(in: store) == plain)
        #expect(entries() == kept)
        #expect(try await lab(steps: "[1, 0.5]").train(in: store) == lab(steps: "[1, 0.5]").train())
        #expect(entries().count == 3)
    }

    @Test("trains again what is damaged")
    func damaged() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try #require(RunStore(Store(folder)))
        let plain = try await lab().train(in: store)
        for name in entries() {
            let file = URL(fileURLWithPath: folder + "/" + name)
            var bytes = try Data(contentsOf: file)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: file)
        }
        #expect(try await lab().train(in: store) == plain)
    }

    @Test("keeps nothing of a run that is trained sooner than it is read")
    func smallRuns() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try await lab(iterations: 10).train(in: RunStore(Store(folder)))
        #expect(entries() == [])
    }

    @Test("goes on with a record too long to be held, to the same bytes")
    func longRecord() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try #require(RunStore(Store(folder + "/store")))
        let lab = try lab(iterations: 250_000, steps: "[0.1]")
        @Sendable func record(_ name: String) -> @Sendable (Run) -> String {
            { [folder] _ in "\(folder)/\(name).csv" }
        }
        let plain = try await lab.train(recordingTo: record("plain"))
        let asked = Asked()
        await #expect(throws: Interrupted.self) {
            _ = try await lab.train(
                in: store, recordingTo: record("stored"),
                isInterrupted: { asked.times.add(1, ordering: .relaxed).newValue > 100_000 })
        }
        for _ in 0..<2 {
            #expect(try await lab.train(in: store, recordingTo: record("stored")) == plain)
            #expect(
                FileManager.default.contentsEqual(
                    atPath: "\(folder)/plain.csv", andPath: "\(folder)/stored.csv"))
        }
    }

    private final class Asked: Sendable {
        let times = Atomic(0)
    }

    @Test("depends on all that determines a run, and on nothing else")
    func keys() throws {
        let settings = try #require(try lab().runs.first?.settings)
        let changes: [(inout Settings) -> Void] = [
            { $0.data.inputs[0][0] = Float(0.5).nextUp }, { $0.data.targets[0][1] = 0 },
            { $0.data.labels = [0] },
            { $0.validation = $0.data }, { $0.network.bias = true },
            { $0.network.activations[1] = .relu }, { $0.start = .drawn(.pytorch, seed: 2) },
            { $0.start = .drawn(.all.first { $0.name != "pytorch" } ?? .pytorch, seed: 1) },
            { $0.loss = .huber }, { $0.loss = Loss.huber.with("delta", 2) },
            { $0.optimizer = Optimizer.adam.with("beta1", 0.8) }, { $0.stepSize = 0.2 },
            { $0.schedule = .all.first { $0.name == "cosine" } ?? .constant }, { $0.iterations += 1 },
            { $0.batches = Batches(size: 1) }, { $0.batches = Batches(size: 1, seed: 0) },
            { $0.clipping = .norm(1) }, { $0.clipping = .value(1) },
            { $0.earlyStopping = EarlyStopping(patience: 1) }, { $0.record = .losses },
            { $0.curvature = true },
        ]
        let keys = changes.map { change in
            var changed = settings
            change(&changed)
            return changed.key
        }
        #expect(Set(keys + [settings.key]).count == changes.count + 1)
        var renamed = settings
        (renamed.data.classNames, renamed.data.inputNames) = (["a"], ["b", "c"])
        #expect(renamed.key == settings.key)
    }
}
