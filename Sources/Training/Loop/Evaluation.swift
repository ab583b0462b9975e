internal import Autograd

/// The loss of a network on some samples, on a tape of its own: measured, and differentiated, at any parameters.
struct Evaluation {
    let tape: Tape
    private let data: Dataset
    private let loss: Loss
    private let samples: SampleLeaves
    private var pass: ForwardPass

    init(_ network: Network, _ loss: Loss, on data: Dataset) {
        self.data = data
        self.loss = loss
        tape = Tape(
            parameters: network.parameterShapes, inputs: SampleLeaves.shapes(data, count: data.sampleCount))
        samples = SampleLeaves(tape.inputs)
        samples.assign(data, 0..<data.sampleCount)
        pass = ForwardPass(network, parameters: tape.parameters)
    }

    /// The loss at the parameters that the tape holds.
    mutating func run() throws(ShapeError) -> Tensor {
        tape.rewind()
        return try loss.rule.apply(pass.run(samples.inputs), samples.targets)
    }

    /// The loss and, where the data have classes, the accuracy with the parameters of another tape.
    mutating func measure(_ other: Tape) throws(ShapeError) -> (loss: Double, accuracy: Double?) {
        other.withParameters { parameters, _ in tape.assign(parameters) }
        let value = try run().item, outputs = pass.layers[pass.layers.count - 1]
        return (Double(value), data.accuracy(of: outputs, threshold: loss.decisionThreshold))
    }
}
