import Training

/// The reference script's network and data, in which one thing or another is changed.
extension Settings {
    static func reference(
        activation: Activation = .sigmoid, loss: Loss = .halfSquaredError, stepSize: Double = 1,
        iterations: Int = 11
    ) -> Settings {
        Settings(
            data: Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]),
            network: Network(layers: [2, 2, 2], bias: false, activations: [activation, activation]),
            start: .given(Parameters(weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])),
            loss: loss, optimizer: .gradientDescent, stepSize: stepSize, iterations: iterations)
    }
}
