import Foundation
import Storage
import Testing

@testable import Labs
@testable import Training

@Suite("A lab's runs in parts")
struct PartTests {
    private func lab() throws -> Lab {
        try Lab.read(
            path: "sweep.yaml",
            source: """
                descent: 1
                title: Sweep
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2], bias: false, activation: sigmoid, seed: 1}
                training: {loss: mse, optimizer: adam, step_size: 1, iterations: 100}
                experiments: [{name: Sweep, vary: {step_size: [0.1, 0.2, 0.5, 1], iterations: [5, 400, 800]}}]
                """)
    }

    @Test("are each in one part, and the parts are about equal work", arguments: [1, 2, 3, 5, 12, 40])
    func everyRunOnce(parts: Int) throws {
        let lab = try lab()
        let shares = (1...parts).map { lab.runs(ofPart: $0, of: parts) }
        #expect(shares.flatMap { $0.map(\.name) }.sorted() == lab.runs.map(\.name).sorted())
        let loads = shares.map { $0.reduce(0) { $0 + $1.settings.work } }
        let heaviest = lab.runs.map(\.settings.work).max() ?? 0
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= heaviest)
    }

    @Test("come together in the store to what one machine trains")
    func merged() async throws {
        let folder = NSTemporaryDirectory() + "parts-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try #require(RunStore(Store(folder))), lab = try lab()
        var kept = 0
        for part in 1...3 {
            let (runs, lost) = try await lab.train(part: part, of: 3, in: store, isInterrupted: { false })
            #expect(lost == 0)
            kept += runs
        }
        // The runs of 5 iterations are trained where they are asked for.
        #expect(kept == 8)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 8)
        let asked = try await lab.train(in: store)
        #expect(try await asked == lab.train())
    }
}
