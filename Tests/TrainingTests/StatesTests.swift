import Histories
import Testing
import Training

/// State k is the weights after k updates, the loss there and, but for the last, the gradients there.
@Suite("The states of a run")
struct StatesTests {
    @Test("n iterations make n + 1 states, the last without a gradient", arguments: [0, 1, 2, 11, 200])
    func count(iterations: Int) throws {
        let history = try Trainer(.reference(iterations: iterations)).train(name: "run")
        #expect(history.name == "run")
        #expect(history.stateCount == iterations + 1)
        #expect(history.outcome == .finished)
        for series in history.series {
            let expected = series.quantity == .gradient ? iterations : iterations + 1
            #expect(series.values.count == expected, "\(series.name)")
        }
    }

    @Test("the weights of a state are those before, less the step times their gradient")
    func update() throws {
        let history = try Trainer(.reference(stepSize: 0.3, iterations: 5)).train(name: "")
        for state in 0..<5 {
            let weights = history.values(.weight, at: state), gradients = history.values(.gradient, at: state)
            let expected = zip(weights, gradients).map { Float($0) - Float(0.3) * Float($1) }
            #expect(history.values(.weight, at: state + 1).map { Float($0) } == expected)
        }
    }

    @Test("the reference network's columns are w1 to w8")
    func referenceColumns() throws {
        let names = try Trainer(.reference()).train(name: "").series.map(\.name)
        let weights = (1...8).map { "w\($0)" }
        #expect(names == ["loss", "output.1", "output.2"] + weights + weights.map { "gradient.\($0)" })
    }

    @Test("another network's columns tell layer, input and unit; several samples are counted")
    func otherColumns() throws {
        let settings = Settings(
            data: Dataset(inputs: [[1], [2]], targets: [[0, 1], [1, 0]]),
            network: Network(layers: [1, 2], bias: true, activations: [.relu]),
            start: .given(Parameters(weights: [[0.5, -1]], biases: [[0.25, 0.75]])), loss: .mse,
            optimizer: .gradientDescent, stepSize: 0.1, iterations: 1)
        let history = try Trainer(settings).train(name: "")
        let weights = ["layer1.w.1.1", "layer1.w.1.2", "layer1.b.1", "layer1.b.2"]
        #expect(
            history.series.map(\.name) == [
                "loss", "output.1.1", "output.1.2", "output.2.1", "output.2.2",
            ] + weights + weights.map { "gradient.\($0)" } + ["active.layer1.1", "active.layer1.2"])
        #expect(history.values(.weight, at: 0) == [0.5, -1, 0.25, 0.75])
        #expect(history.values(.output, at: 0) == [0.75, 0, 1.25, 0])
    }

    @Test("the same settings give the same history, bit by bit")
    func determinism() throws {
        let runs = try (0..<3).map { _ in try Trainer(.reference(loss: .crossEntropy)).train(name: "run") }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }

    @Test("the two sigmoids differ in last digits only, first at iteration 8")
    func sigmoids() throws {
        let builtIn = try Trainer(.reference()).train(name: "").loss!.values
        let composed = try Trainer(.reference(activation: .composedSigmoid)).train(name: "").loss!.values
        #expect(builtIn[8] == 0.11853284388780594)
        #expect(composed[8] == 0.11853282898664474)
        #expect(zip(builtIn, composed).allSatisfy { abs($0 - $1) < 1e-7 })
    }
}
