import Histories
import Testing

@testable import Training

@Suite("How many samples of each class are given each class")
struct ConfusionMatrixTests {
    @Test("is counted by the highest output, the first of equal ones")
    func highest() throws {
        // Each output is one of the inputs.
        let network = Network(layers: [3, 3], bias: false, activations: [.identity])
        let data = Dataset(
            inputs: [[1, 0, 0], [0, 3, 0], [0, 0, 1], [2, 2, 0], [0, 0, 5]],
            targets: [[0], [0], [1], [1], [2]], labels: [0, 0, 1, 1, 2], classNames: ["a", "b", "c"])
        let matrix = try #require(
            try ConfusionMatrix(
                network, weights: [1, 0, 0, 0, 1, 0, 0, 0, 1], data: data, loss: .crossEntropy))
        #expect(matrix.counts == [[1, 1, 0], [1, 0, 1], [0, 0, 1]])
        #expect(matrix.classNames == ["a", "b", "c"])
        #expect(matrix.sampleCount == 5 && matrix.correctCount == 2)
    }

    @Test(
        "is counted by the loss's threshold where there is one output", arguments: [Loss.mse, .bceWithLogits])
    func threshold(loss: Loss) throws {
        let network = Network(layers: [1, 1], bias: false, activations: [.identity])
        let data = Dataset(
            inputs: [[-1], [0.25], [0.75], [loss.decisionThreshold]], targets: [[0], [1], [1], [1]],
            labels: [0, 1, 1, 1])
        let matrix = try #require(try ConfusionMatrix(network, weights: [1], data: data, loss: loss))
        #expect(matrix.counts == (loss == .mse ? [[1, 0], [2, 1]] : [[1, 0], [1, 2]]))
    }

    @Test("agrees with the accuracy that was recorded")
    func accuracy() throws {
        var data = GeneratedSet.moons.samples(seed: 3).dataset(outputs: 2, under: .crossEntropy)
        data.classNames = ["upper", "lower"]
        let settings = Settings(
            data: data, network: Network(layers: [2, 4, 2], bias: true, activations: [.tanh, .identity]),
            start: .drawn(.pytorch, seed: 0), loss: .crossEntropy, optimizer: .sgd, stepSize: 0.5,
            iterations: 20)
        let history = try Trainer(settings).train(name: "")
        let weights = try #require(history.checkpoints(atMost: 1)?.weights[0])
        let matrix = try #require(
            try ConfusionMatrix(settings.network, weights: weights, data: data, loss: settings.loss))
        let accuracy = Double(matrix.correctCount) / Double(matrix.sampleCount)
        #expect(matrix.sampleCount == data.sampleCount)
        #expect(accuracy == history["training.accuracy"]?.last?.value)
        #expect(accuracy > 0.5 && accuracy < 1)
    }

    @Test("there is none of samples without classes")
    func none() throws {
        let network = Network(layers: [1, 1], bias: false, activations: [.identity])
        let data = Dataset(inputs: [[1]], targets: [[1]])
        #expect(try ConfusionMatrix(network, weights: [1], data: data, loss: .mse) == nil)
    }
}
