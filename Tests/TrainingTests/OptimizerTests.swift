import Testing

@testable import Training

/// Twenty updates of PyTorch 2.13's optimizers: `Tests/Fixtures/pytorch/training.py`.
struct PyTorchOptimizer: Decodable, Sendable, CustomStringConvertible {
    let optimizer: String
    let stepSize: Double
    let options: [String: Double]
    let start: [Double]
    let gradients: [[Double]]
    let states: [[Double]]

    var description: String {
        ([optimizer] + options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(
            separator: " ")
    }

    static let all: [PyTorchOptimizer] = {
        struct File: Decodable { let cases: [PyTorchOptimizer] }
        return Fixture.read("optimizers.json", as: File.self).cases
    }()
}

@Suite("Optimizers against PyTorch")
struct OptimizerTests {
    /// What was measured, in last places of a parameter, over twenty updates. PyTorch takes square roots from a vector
    /// library that does not round them correctly: 199 of 1,000 differ from IEEE 754's, which are Descent's. What
    /// takes no root is exact.
    static func bound(_ golden: PyTorchOptimizer) -> Double {
        switch golden.description {
        case "adam beta1=0.25 beta2=0.9 eps=0.0001": 0.5
        case "adamw weight_decay=0.1": 1
        case "rmsprop": 0.5
        case "rmsprop alpha=0.9 momentum=0.5", "rmsprop centered=1.0": 0.25
        case "rmsprop centered=1.0 momentum=0.9 weight_decay=0.01": 2
        case "adagrad initial_accumulator_value=0.1 lr_decay=0.1 weight_decay=0.01": 1
        default: 0
        }
    }

    @Test("twenty updates", arguments: PyTorchOptimizer.all)
    func updates(golden: PyTorchOptimizer) throws {
        var optimizer = try #require(Optimizer.all.first { $0.name == golden.optimizer })
        for (name, value) in golden.options { optimizer.options[name] = value }
        let update = optimizer.begin(optimizer.options, golden.start.count)
        var parameters = golden.start.map { Float($0) }
        var distance = 0.0
        for (gradients, expected) in zip(golden.gradients, golden.states) {
            var slopes = gradients.map { Float($0) }
            parameters.withUnsafeMutableBufferPointer { parameters in
                slopes.withUnsafeMutableBufferPointer { update(golden.stepSize, parameters, $0) }
            }
            distance = max(distance, lastPlaces(parameters.map(Double.init), expected))
        }
        #expect(distance <= Self.bound(golden))
    }

    @Test("every optimizer but the script's own is held against PyTorch")
    func allAreHeld() {
        let held = Set(PyTorchOptimizer.all.map(\.optimizer))
        #expect(Set(Optimizer.all.map(\.name)).subtracting(["gradient_descent"]) == held)
    }

    @Test("what an optimizer remembers belongs to one run", arguments: Optimizer.all)
    func runsAreApart(optimizer: Optimizer) {
        func moved(_ update: Optimizer.Update) -> [Float] {
            var parameters: [Float] = [1, -2], gradients: [Float] = [0.5, 0.25]
            parameters.withUnsafeMutableBufferPointer { parameters in
                gradients.withUnsafeMutableBufferPointer { update(0.1, parameters, $0) }
            }
            return parameters
        }
        let first = optimizer.begin(optimizer.options, 2)
        let expected = moved(first)
        _ = moved(first)
        #expect(moved(optimizer.begin(optimizer.options, 2)) == expected)
    }
}
