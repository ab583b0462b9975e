public import Autograd
public import Histories

/// Trains one network and records every state.
public struct Trainer: Sendable {
    private let settings: Settings

    /// A trainer for these settings.
    ///
    /// - Throws: ``SettingsError`` where network, weights and data do not fit each other.
    public init(_ settings: Settings) throws(SettingsError) {
        if let mismatch = settings.mismatch { throw mismatch }
        self.settings = settings
    }

    /// Trains from the first weights and returns all states; a run that diverges ends at its first state
    /// that is not finite.
    ///
    /// - Throws: `ShapeError` where an activation or a loss of one's own does not fit the network.
    public func train(name: String) throws(ShapeError) -> History {
        let network = settings.network, data = settings.data
        let rows: Shape = [data.sampleCount, network.layers[0]]
        let targetRows: Shape = [data.sampleCount, network.layers[network.layers.count - 1]]
        let tape = Tape(parameters: network.parameterShapes, inputs: [rows, targetRows])
        let parameters = tape.parameters, inputs = tape.inputs[0], targets = tape.inputs[1]
        inputs.assign(Array(data.inputs.joined()))
        targets.assign(Array(data.targets.joined()))
        let start = settings.initialParameters.flat
        tape.withParameters { weights, _ in _ = weights.update(fromContentsOf: start) }
        let update = settings.optimizer.begin(settings.optimizer.options, tape.parameterCount)
        var recorder = Recorder(settings)

        for iteration in 0...settings.iterations {
            tape.rewind()
            let layers = try network.forward(inputs, parameters: parameters)
            let loss = try settings.loss.apply(layers[layers.count - 1], targets)
            let isLast = iteration == settings.iterations
            if !isLast { loss.backward() }
            let isFinite = recorder.record(loss: loss, layers: layers, tape: tape, gradients: !isLast)
            if isLast || !isFinite { break }
            tape.withParameters { update(settings.stepSize, $0, $1) }
            tape.zeroGradients()
        }
        return recorder.history(name: name)
    }
}
