import Foundation
import Histories
import Testing

@testable import Training

@Suite("The Hessian and its eigenvalues")
struct HessianTests {
    /// Both are exact to the rounding of doubles, as parts of the largest number; but PyTorch's second derivative of
    /// bce adds 1e-12 to a denominator.
    @Test("are PyTorch's, in double", arguments: PyTorchNetwork.all("hessians.json"))
    func pytorch(example: PyTorchNetwork) throws {
        let hessian = try #require(try hessian(example))
        let expected = try #require(example.hessian)
        let bound = example.loss == "bce" ? 1e-10 : 4e-15
        #expect(distance(hessian.entries, Array(expected.joined())) <= bound)
        let eigenvalues = try #require(example.eigenvalues), extremes = hessian.extremeEigenvalues
        #expect(
            distance(
                [extremes.smallest, extremes.largest], [eigenvalues[0], eigenvalues[eigenvalues.count - 1]])
                <= bound)
    }

    /// The largest difference, as a part of the largest number expected.
    private func distance(_ found: [Double], _ expected: [Double]) -> Double {
        guard found.count == expected.count else { return .infinity }
        let differences = zip(found, expected).map { ($0 - $1).magnitude }
        return (differences.max() ?? 0) / (expected.map { $0.magnitude }.max() ?? 0)
    }

    private func hessian(_ example: PyTorchNetwork) throws -> Hessian? {
        Hessian(
            try example.network(), parameters: example.parameters.map { Double($0) }, data: example.data,
            loss: try .named(example.loss, example.options))
    }

    /// A quotient of gradients is good to about h² and to their rounding over h.
    @Test(
        "is the slope of the gradients by hand, and symmetric, for every activation and loss",
        arguments: PyTorchNetwork.all("gradients.json"))
    func quotients(example: PyTorchNetwork) throws {
        let network = try example.network(), loss = try Loss.named(example.loss, example.options)
        let hessian = try #require(try hessian(example))
        let places = 0..<hessian.parameterCount
        func gradients(_ parameter: Int, _ step: Double) -> [Double] {
            var moved = example.parameters.map { Double($0) }
            moved[parameter] += step
            return ChainRule(network, parameters: moved, data: example.data, loss: loss).gradients
        }
        let quotients = places.flatMap { row in
            zip(gradients(row, 1e-5), gradients(row, -1e-5)).map { ($0 - $1) / 2e-5 }
        }
        let transposed = places.flatMap { row in places.map { hessian[$0, row] } }
        let scale = quotients.map { $0.magnitude }.max() ?? 0
        #expect(zip(hessian.entries, quotients).allSatisfy { abs($0 - $1) <= 1e-8 * max(scale, 0.1) })
        #expect(zip(hessian.entries, transposed).allSatisfy { abs($0 - $1) <= 1e-14 * max(scale, 0.1) })
    }

    @Test("of a line through the origin is 2x², and gradient descent falls below 2 / λ and climbs above it")
    func stepSizeLimit() throws {
        var settings = Settings(
            data: Dataset(inputs: [[3]], targets: [[1]]),
            network: Network(layers: [1, 1], bias: false, activations: [.identity]),
            start: .given(Parameters(weights: [[0.5]])), loss: .mse, optimizer: .gradientDescent,
            stepSize: 1, iterations: 20)
        let hessian = try #require(
            Hessian(settings.network, parameters: [0.5], data: settings.data, loss: .mse))
        #expect(hessian[0, 0] == 18)
        let limit = 2 / hessian.extremeEigenvalues.largest
        #expect(abs(limit - 1 / 9.0) < 1e-15)
        for (stepSize, falls) in [(0.99 * limit, true), (1.01 * limit, false)] {
            settings.stepSize = stepSize
            let losses = try #require(try Trainer(settings).train(name: "").loss?.values)
            #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 < $0 } == falls)
        }
    }

    @Test("is 0 where the loss is flat")
    func flat() throws {
        let network = Network(layers: [1, 1], bias: false, activations: [.relu])
        let data = Dataset(inputs: [[1]], targets: [[1]])
        let flat = try #require(Hessian(network, parameters: [-1], data: data, loss: .mse))
        #expect(flat.extremeEigenvalues == (0, 0))
    }

    @Test("there is none of more than 64 parameters, or of numbers that are not finite")
    func none() {
        let wide = Network(layers: [1, 33, 1], bias: false, activations: [.tanh, .identity])
        let line = Network(layers: [1, 1], bias: false, activations: [.identity])
        let data = Dataset(inputs: [[1]], targets: [[1]])
        #expect(Hessian(wide, parameters: Array(repeating: 0.1, count: 66), data: data, loss: .mse) == nil)
        #expect(Hessian(line, parameters: [.nan], data: data, loss: .mse) == nil)
        #expect(Hessian(line, parameters: [.infinity], data: data, loss: .halfSquaredError) == nil)
    }

    @Test("eigenvalues of matrices that are known", arguments: [1, 2, 3, 5, 8, 13, 64])
    func eigenvalues(order: Int) {
        // Second differences: 2 on the diagonal, -1 beside it; 2 - 2 cos(kπ / (n + 1)).
        var differences = [Double](repeating: 0, count: order * order)
        for i in 0..<order {
            differences[i * order + i] = 2
            if i > 0 { differences[i * order + i - 1] = -1 }
            if i + 1 < order { differences[i * order + i + 1] = -1 }
        }
        let extremes = extremeEigenvalues(of: differences, order: order)
        let angle = Double.pi / Double(order + 1)
        #expect(abs(extremes.smallest - (2 - 2 * cos(angle))) < 1e-13)
        #expect(abs(extremes.largest - (2 - 2 * cos(Double(order) * angle))) < 1e-13)
        // All ones: 0, and their number.
        let ones = extremeEigenvalues(of: Array(repeating: 1, count: order * order), order: order)
        #expect(abs(ones.largest - Double(order)) < 1e-13)
        #expect(abs(ones.smallest - (order == 1 ? 1 : 0)) < 1e-13)
    }
}
