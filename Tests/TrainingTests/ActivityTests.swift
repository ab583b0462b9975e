import Histories
import Testing
import Training

@Suite("The activity of units")
struct ActivityTests {
    /// Unit 1 is above zero on three of four samples, unit 2 on none, unit 3 on all.
    private func history(_ activations: [Activation]) throws -> History {
        let settings = Settings(
            data: Dataset(inputs: [[1], [2], [3], [-1]], targets: [[0], [0], [0], [0]]),
            network: Network(layers: [1, 3, 1], bias: true, activations: activations),
            start: .given(Parameters(weights: [[1, 0, 0], [1, 1, 1]], biases: [[0, -1, 1], [0]])), loss: .mse,
            optimizer: .gradientDescent, stepSize: 1e-3, iterations: 2)
        return try Trainer(settings).train(name: "")
    }

    @Test("is the share of samples on which a ReLU unit is above zero")
    func shares() throws {
        let activity = try history([.relu, .identity]).series(.activity)
        #expect(activity.map(\.name) == ["active.layer1.1", "active.layer1.2", "active.layer1.3"])
        #expect(activity.map { $0.values[0] } == [0.75, 0, 1])
        #expect(activity.allSatisfy { $0.values.count == 3 })
    }

    @Test(
        "is not recorded for activations without a flat side",
        arguments: Activation.all.filter { !$0.hasFlatSide })
    func others(activation: Activation) throws {
        #expect(try history([activation, .identity]).series(.activity).isEmpty)
    }
}
