import Autograd
import Testing

/// Values and gradients against PyTorch 2.13 on an AVX2 processor.
@Suite("Primitives against PyTorch")
struct PyTorchValuesTests {
    @Test("PyTorch's values are there for every example of every primitive", arguments: primitives)
    func coverage(primitive: any Primitive.Type) {
        let golden = PyTorchCase.all.filter { $0.primitive == primitive.name }.map(\.example)
        for example in primitive.examples {
            #expect(
                golden.contains { $0.shapes == example.shapes && $0.options == example.options },
                "add \(primitive.name) \(example) to Tests/Fixtures/pytorch/generate.py and run it")
        }
    }

    @Test("the same numbers come out, and the same gradients", arguments: PyTorchCase.all)
    func values(golden: PyTorchCase) throws {
        let primitive = try #require(primitives.first { $0.name == golden.primitive })
        let example = golden.example, tape = Tape(parameters: example.shapes)
        for (leaf, numbers) in zip(tape.parameters, golden.inputs) { leaf.assign(numbers.map { Float($0) }) }
        let output = try primitive.apply(to: tape.parameters, options: example.options)
        let upstream = tape.constant(golden.upstream.map { Float($0) }, shape: output.shape)
        try (output * upstream).sum().backward()

        let exactness = Exactness.of(golden)
        let distance = exactness.distance(output.values, golden.output)
        #expect(distance <= exactness.output, "output")
        for (place, leaf) in tape.parameters.enumerated() {
            guard let expected = golden.gradients[place] else {
                #expect(leaf.gradient == nil, "gradient of input \(place)")
                continue
            }
            let distance = exactness.distance(try #require(leaf.gradient), expected)
            #expect(distance <= exactness.gradient, "gradient of input \(place)")
        }
    }
}
