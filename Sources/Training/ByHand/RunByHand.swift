/// A whole run of plain gradient descent without a tape: the chain rule by hand and w - s · gradient, in one kind of
/// number, from the numbers that the run in float32 starts from.
package struct RunByHand<S: Scalar>: Sendable {
    /// L at every state.
    package private(set) var losses: [S] = []
    /// All parameters at every state, in their order in memory.
    package private(set) var weights: [[S]] = []

    /// Trains through so many states; nil where a run is no plain gradient descent on all samples, or too long to be
    /// worked by hand.
    init?(_ settings: Settings, states: Int) {
        guard settings.isPlainDescent, settings.batches == nil, states > 0,
            settings.network.parameterCount * settings.data.sampleCount <= Self.mostProducts / states
        else { return nil }
        let samples = Samples<S>(settings.data)
        var parameters = settings.initialParameters.flat.map { S(Double($0)) }
        var stepSize = settings.stepSize
        for state in 0..<states {
            let rule = ChainRule(settings.network, parameters, samples, settings.loss)
            losses.append(rule.loss)
            weights.append(parameters)
            stepSize = settings.schedule.next(state, stepSize, settings.stepSize, settings.schedule.options)
            // The step size of the run in float32, not the decimal fraction it is the nearest number to.
            let step = S(Double(Float(stepSize)))
            parameters = zip(parameters, rule.gradients).map { $0 - step * $1 }
        }
    }

    /// By hand, a product takes a few hundred times as long as in a kernel.
    private static var mostProducts: Int { 4_000_000 }
}

extension Settings {
    /// Whether an update is step size times gradient and nothing besides.
    package var isPlainDescent: Bool {
        (optimizer == .gradientDescent || optimizer == .sgd) && clipping == nil
    }

    /// The run by hand in float32, where it can be worked. Asked for here, it is compiled for its kind of number.
    package func byHandInSingle(states: Int) -> RunByHand<Float>? { RunByHand(self, states: states) }

    /// The same in double precision.
    package func byHandInDouble(states: Int) -> RunByHand<Double>? { RunByHand(self, states: states) }
}
