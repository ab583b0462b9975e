import Autograd
import Testing

@testable import Training

/// Values and gradients of losses by PyTorch 2.13 on an AVX2 processor: `Tests/Fixtures/pytorch/losses.py`.
@Suite("Losses against PyTorch")
struct PyTorchLossesTests {
    struct Case: Decodable, Sendable, CustomStringConvertible {
        let kind: String
        let loss: String
        let options: [String: Double]
        let outputs: [[Float]]
        let targets: [[Float]]
        let value: Double
        let gradients: [[Double]]

        var description: String {
            "\(loss) \(options.isEmpty ? "" : "\(options) ")\(outputs.count) × \(outputs[0].count) \(kind)"
        }
    }

    static let cases: [Case] = {
        struct File: Decodable { let cases: [Case] }
        return Fixture.read("losses.json", as: File.self).cases
    }()

    /// How far a value and its gradients may be from PyTorch's, in last places as ``lastPlaces(_:_:scale:)`` counts.
    typealias Bound = (value: Double, gradients: Double)

    /// What was measured. PyTorch's `exp` and its logarithm come from vector libraries, and it divides bce's
    /// gradients by their count where the tape multiplies by its inverse.
    static let onTape: [String: Bound] = [
        "half_squared_error": (0, 0), "mse": (0, 0), "mae": (0, 0), "huber": (0, 0),
        "bce": (0, 1), "bce_with_logits": (0, 1), "cross_entropy": (1, 1),
    ]
    /// By hand, sums go from left to right; PyTorch's and the tape's, of more than a few numbers, in several strands.
    static let byHand: [String: Bound] = [
        "half_squared_error": (1, 0), "mse": (0, 0), "mae": (0, 0), "huber": (2, 0),
        "bce": (1, 1), "bce_with_logits": (1, 1), "cross_entropy": (1, 1),
    ]

    @Test("on a tape", arguments: cases)
    func tape(example: Case) throws {
        let loss = try Loss.named(example.loss, example.options)
        let shapes = [example.outputs, example.targets].map { Shape([$0.count, $0[0].count]) }
        let tape = Tape(parameters: [shapes[0]], inputs: [shapes[1]])
        tape.parameters[0].assign(Array(example.outputs.joined()))
        tape.inputs[0].assign(Array(example.targets.joined()))
        let value = try loss.apply(tape.parameters[0], tape.inputs[0])
        value.backward()
        let gradients = try #require(tape.parameters[0].gradient)
        try check(value.item, gradients, example, Self.onTape)
    }

    @Test("by hand", arguments: cases)
    func byHand(example: Case) throws {
        let loss = try Loss.named(example.loss, example.options)
        let gradients = Array(loss.rule.slope(example.outputs, example.targets).joined())
        try check(
            loss.rule.value(example.outputs, example.targets), gradients, example, Self.byHand)
    }

    private func check(
        _ value: Float, _ gradients: [Float], _ example: Case, _ bounds: [String: Bound]
    ) throws {
        let bound = try #require(bounds[example.loss])
        #expect(lastPlaces([Double(value)], [example.value]) <= bound.value)
        let expected = Array(example.gradients.joined())
        #expect(lastPlaces(gradients.map { Double($0) }, expected) <= bound.gradients)
    }
}

extension Loss {
    /// The loss of this name, with these options.
    static func named(_ name: String, _ options: [String: Double]) throws -> Loss {
        let loss = try #require(all.first { $0.name == name })
        return options.reduce(loss) { $0.with($1.key, $1.value) }
    }
}
