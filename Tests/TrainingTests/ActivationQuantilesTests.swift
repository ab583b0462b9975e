import Histories
import Testing

@testable import Training

@Suite("How a layer's outputs are spread")
struct ActivationQuantilesTests {
    /// The hidden units put out x and 10 x at first.
    private func settings(_ iterations: Int = 3) -> Settings {
        Settings(
            data: Dataset(inputs: [[1], [2], [3], [-1]], targets: [[0], [0], [0], [0]]),
            network: Network(layers: [1, 2, 1], bias: false, activations: [.relu, .identity]),
            start: .given(Parameters(weights: [[1, 10], [1, 1]])), loss: .mse, optimizer: .sgd,
            stepSize: 1e-5, iterations: iterations)
    }

    @Test("is told by the quantiles of all units on all samples")
    func quantiles() throws {
        let history = try Trainer(settings()).train(name: "")
        let layers = try ActivationQuantiles.layers(of: history, settings())
        #expect(layers.map(\.layer) == [1, 2])
        // 0 0 1 2 3 10 20 30, and -0 0 11 22 33 … summed: 0 11 22 33.
        func first(_ layer: ActivationQuantiles) -> [Double] {
            [layer.min, layer.lower, layer.median, layer.upper, layer.max].map { $0.values[0] }
        }
        #expect(first(layers[0]) == [0, 0.75, 2.5, 12.5, 30])
        #expect(first(layers[1]) == [0, 8.25, 16.5, 24.75, 33])
        #expect(layers[0].median.steps == .every(0..<4))
        #expect(layers[0].median.name == "layer1.activation_median")
    }

    @Test("is told of every state that is looked at, from its own weights")
    func states() throws {
        let history = try Trainer(settings(500)).train(name: "")
        let hidden = try #require(try ActivationQuantiles.layers(of: history, settings(500)).first)
        let weight = try #require(history["layer1.w.1.2"])
        #expect(hidden.max.steps.count == 60 && hidden.max.steps.last == 500)
        for (step, value) in zip(hidden.max.steps, hidden.max.values) {
            #expect(value == Double(Float(3) * Float(weight.value(at: step) ?? 0)))
        }
    }

    @Test("is not told without weights, nor of very many samples")
    func none() throws {
        #expect(try ActivationQuantiles.layers(of: History(name: "", series: []), settings()).isEmpty)
        var many = settings()
        let history = try Trainer(many).train(name: "")
        many.data = many.data.samples((0..<100_000).map { $0 % 4 })
        #expect(try ActivationQuantiles.layers(of: history, many).isEmpty)
    }
}
