internal import Autograd

/// A trained network on a tape of its own: what its layers put out for some inputs, without targets or a loss.
struct Inference {
    private let tape: Tape
    private let inputs: Tensor
    private var pass: ForwardPass

    /// A network for so many samples at a time.
    init(_ network: Network, samples: Int) {
        tape = Tape(parameters: network.parameterShapes, inputs: [[samples, network.layers[0]]])
        inputs = tape.inputs[0]
        pass = ForwardPass(network, parameters: tape.parameters)
    }

    /// Writes the numbers of the parameters, in their order in memory.
    func assign(_ weights: [Float]) { tape.assign(weights) }

    /// Writes a row of inputs per sample.
    func assign(inputs rows: [[Float]]) { inputs.assign(rows: rows, rows.indices) }

    /// What each layer puts out, `[samples, units]`, the inputs first.
    mutating func run() throws(ShapeError) -> [Tensor] {
        tape.rewind()
        _ = try pass.run(inputs)
        return pass.layers
    }

    /// What the last layer puts out.
    mutating func outputs() throws(ShapeError) -> Tensor {
        let layers = try run()
        return layers[layers.count - 1]
    }
}

extension Network {
    /// About how many multiplications and additions a forward pass over so many samples takes; what follows a weighted
    /// sum counts as 25, which is about what a tanh takes.
    func work(samples: Int) -> Int {
        connections.reduce(0) { $0 + ($1.inCount + 25) * $1.outCount } * samples
    }
}
