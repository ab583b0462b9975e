import Autograd
import Foundation
import Training

/// Times the two ways to the same eight gradients of the 2-2-2 network: the chain rule by hand, written out for this
/// one network as the exercise writes it, and autograd on a tape.
///
/// Says on standard error, for each way, its name and the microseconds of a forward and a backward pass.
@main
struct GradientWays {
    static func main() throws {
        let data = Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]])
        let weights: [Float] = [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]
        let network = Network(layers: [2, 2, 2], bias: false, activations: [.sigmoid, .sigmoid])

        let tape = Tape(parameters: network.parameterShapes, inputs: [[1, 2], [1, 2]])
        tape.inputs[0].assign(data.inputs[0])
        tape.inputs[1].assign(data.targets[0])
        let parameters = tape.parameters, inputs = tape.inputs[0], targets = tape.inputs[1]
        parameters[0].assign(Array(weights[..<4]))
        parameters[1].assign(Array(weights[4...]))

        try time("written-out", 1_000_000) { _ = writtenOut(weights, data) }
        try time("autograd", 500_000) {
            tape.rewind()
            let outputs = try inputs.linear(weight: parameters[0]).sigmoid()
                .linear(weight: parameters[1]).sigmoid()
            try (0.5 * (outputs - targets).square()).sum().backward()
            tape.clearGradients()
        }
    }

    static func time(_ name: String, _ rounds: Int, _ body: () throws -> Void) throws {
        for _ in 0..<rounds { try body() }
        let start = ContinuousClock.now
        for _ in 0..<rounds { try body() }
        let microseconds = (ContinuousClock.now - start) / .microseconds(1) / Double(rounds)
        FileHandle.standardError.write(Data("\(name) \(microseconds)\n".utf8))
    }

    /// The exercise's own formulas, one line per unit and per weight.
    @inline(never)
    static func writtenOut(_ w: [Float], _ data: Dataset) -> (
        Float, Float, Float, Float, Float, Float, Float, Float
    ) {
        let x1 = data.inputs[0][0], x2 = data.inputs[0][1]
        let y1 = data.targets[0][0], y2 = data.targets[0][1]
        let h1 = sigmoid(w[0] * x1 + w[2] * x2), h2 = sigmoid(w[1] * x1 + w[3] * x2)
        let o1 = sigmoid(w[4] * h1 + w[6] * h2), o2 = sigmoid(w[5] * h1 + w[7] * h2)
        let d1 = (o1 - y1) * o1 * (1 - o1), d2 = (o2 - y2) * o2 * (1 - o2)
        let e1 = (d1 * w[4] + d2 * w[5]) * h1 * (1 - h1), e2 = (d1 * w[6] + d2 * w[7]) * h2 * (1 - h2)
        return (e1 * x1, e2 * x1, e1 * x2, e2 * x2, d1 * h1, d2 * h1, d1 * h2, d2 * h2)
    }

    static func sigmoid(_ z: Float) -> Float { 1 / (1 + exp(-z)) }
}
