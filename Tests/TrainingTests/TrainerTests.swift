import AllocationCounter
import Histories
import Testing
import Training

@Suite("The trainer")
struct TrainerTests {
    private static let long = Settings.reference(iterations: 2000)

    @Test("asks for no memory from iteration to iteration")
    func allocations() throws {
        func count(_ settings: Settings) throws -> Int {
            let trainer = try Trainer(settings), before = allocation_count()
            let history = try trainer.train(name: "")
            defer { withExtendedLifetime(history) {} }
            return allocation_count() - before
        }
        let short = Settings.reference(iterations: 1000)
        _ = try count(short)
        let counts = try [short, Self.long].map { settings in
            try #require((0..<5).map { _ in try count(settings) }.min())
        }
        #expect(counts[0] > 0)
        // Once in a while the runtime asks for some on its own account; a thousand more iterations would ask for more.
        #expect(abs(counts[1] - counts[0]) < 10)
    }

    @Test("trains to the same bits in many tasks at once")
    func tasks() async throws {
        let settings = Self.settings
        let alone = try settings.map { try Trainer($0).train(name: "") }
        let together = try await withThrowingTaskGroup(of: (Int, History).self) { group in
            for place in 0..<4 * settings.count {
                group.addTask {
                    let run = place % settings.count
                    return (run, try Trainer(settings[run]).train(name: ""))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (run, history) in together { #expect(history == alone[run]) }
    }

    /// The reference network, and one with batches, drawn weights, an optimizer that remembers, and validation.
    private static var settings: [Settings] {
        let inputs: [[Float]] = (0..<50).map { [Float($0) / 50, 1 - Float($0 % 7) / 5] }
        let data = Dataset(
            inputs: inputs, targets: inputs.map { [$0[0] > 0.4 ? 1 : 0] },
            labels: inputs.map { $0[0] > 0.4 ? 1 : 0 })
        var batches = Settings(
            data: data, network: Network(layers: [2, 16, 2], bias: true, activations: [.tanh, .identity]),
            start: .drawn(.pytorch, seed: 3), loss: .crossEntropy, optimizer: .adam, stepSize: 0.01,
            iterations: 300)
        batches.batches = Batches(size: 8, seed: 1)
        batches.validation = data
        return [long, batches]
    }
}
