import Autograd
import Testing

/// The derivative against the definition of one.
///
/// Inputs have magnitudes from 1 to 2 (probabilities from 1/4 to 3/4), away from every kink and pole, on a grid where
/// x ± 2h is exact. The five-point difference with h = 1/64 then errs by about h⁴ in the formula and by the rounding
/// of one output over h, below 2 × 10⁻⁵ together; a wrong factor or sign errs by far more than the tolerance.
@Suite("Gradients against finite differences")
struct FiniteDifferenceTests {
    static let step: Float = 1 / 64

    @Test("each gradient is the centred difference of the outputs", arguments: primitives)
    func gradient(primitive: any Primitive.Type) throws {
        for example in primitive.examples {
            var numbers = NumberSource(seed: 11)
            let inputs = numbers.inputs(of: primitive, example)
            let count = try outputs(of: primitive, example, inputs).count
            let upstream = (0..<count).map { _ in numbers.next() }
            let gradients = try gradients(of: primitive, example, inputs, upstream)
            for (place, input) in inputs.enumerated() {
                guard let found = gradients[place] else {
                    #expect(primitive.domain(of: place) == .index, "input \(place) has no gradient")
                    continue
                }
                for element in input.indices {
                    let expected = try difference(
                        of: primitive, example, inputs, upstream, place: place, element: element)
                    #expect(
                        abs(Double(found[element]) - expected) <= 1e-4 * max(1, abs(expected)),
                        "\(primitive.name)\(example.shapes) input \(place), element \(element)")
                }
            }
        }
    }

    private func outputs(of primitive: any Primitive.Type, _ example: Example, _ inputs: [[Float]]) throws
        -> [Float]
    {
        let tape = Tape(parameters: example.shapes)
        for (leaf, numbers) in zip(tape.parameters, inputs) { leaf.assign(numbers) }
        return try primitive.apply(to: tape.parameters, options: example.options).values
    }

    private func gradients(
        of primitive: any Primitive.Type, _ example: Example, _ inputs: [[Float]], _ upstream: [Float]
    ) throws -> [[Float]?] {
        let tape = Tape(parameters: example.shapes)
        for (leaf, numbers) in zip(tape.parameters, inputs) { leaf.assign(numbers) }
        let output = try primitive.apply(to: tape.parameters, options: example.options)
        try (output * tape.constant(upstream, shape: output.shape)).sum().backward()
        return tape.parameters.map { $0.gradient }
    }

    /// (−f(x+2h) + 8f(x+h) − 8f(x−h) + f(x−2h)) / 12h, the weighted outputs added up in double.
    private func difference(
        of primitive: any Primitive.Type, _ example: Example, _ inputs: [[Float]], _ upstream: [Float],
        place: Int, element: Int
    ) throws -> Double {
        func value(_ shift: Float) throws -> Double {
            var moved = inputs
            moved[place][element] += shift * Self.step
            let values = try outputs(of: primitive, example, moved)
            return zip(values, upstream).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        let near = try value(1) - value(-1), far = try value(2) - value(-2)
        return (8 * near - far) / (12 * Double(Self.step))
    }
}
