import Autograd
import Foundation

/// What `peers/pytorch_steps.py` does, done with Descent's tape: training steps of fully connected networks.
///
/// Says on standard error, for each network, its name and the microseconds of a step.
@main
struct TrainingSteps {
    static func main() throws {
        for (widths, steps) in [([64, 32, 10], 2000), ([784, 128, 10], 300)] {
            let network = Network(widths: widths, batch: 64)
            try network.train(steps: steps)
            let start = ContinuousClock.now
            try network.train(steps: steps)
            let microseconds = (ContinuousClock.now - start) / .microseconds(1) / Double(steps)
            let name = widths.map(String.init).joined(separator: "-")
            FileHandle.standardError.write(Data("\(name) \(microseconds)\n".utf8))
        }
    }
}

/// ReLU between the layers, cross-entropy of class labels, and SGD.
struct Network {
    private let tape: Tape
    private let parameters: [Tensor]
    private let inputs: Tensor
    private let labels: Tensor

    init(widths: [Int], batch: Int) {
        let shapes = zip(widths, widths.dropFirst()).flatMap { [[$0, $1], [$1]] as [Shape] }
        tape = Tape(parameters: shapes, inputs: [[batch, widths[0]], [batch, 1]])
        parameters = tape.parameters
        inputs = tape.inputs[0]
        labels = tape.inputs[1]
        var numbers = SystemRandomNumberGenerator()
        for (index, leaf) in parameters.enumerated() {
            let bound = 1 / Float(widths[index / 2]).squareRoot()
            leaf.assign((0..<leaf.shape.count).map { _ in .random(in: -bound...bound, using: &numbers) })
        }
        inputs.assign((0..<inputs.shape.count).map { _ in .random(in: -2...2, using: &numbers) })
        labels.assign((0..<batch).map { _ in Float(Int.random(in: 0..<10, using: &numbers)) })
    }

    func train(steps: Int) throws {
        for _ in 0..<steps {
            tape.rewind()
            var outputs = inputs
            for layer in stride(from: 0, to: parameters.count, by: 2) {
                let sums = try outputs.linear(weight: parameters[layer], bias: parameters[layer + 1])
                outputs = layer + 2 < parameters.count ? try sums.relu() : sums
            }
            try outputs.logSoftmax().gather(labels).mean().neg().backward()
            tape.descend(stepSize: 0.1)
            tape.clearGradients()
        }
    }
}
