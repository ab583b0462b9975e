import Autograd
import Testing

/// Values and gradients against PyTorch 2.13 on an AVX2 processor.
@Suite("Primitives against PyTorch")
struct PyTorchValuesTests {
    /// How far outputs and gradients may be off, in units in the last place; all others are exact to the bit.
    ///
    /// `exp`, and what is made of it, runs a vector library in PyTorch: `exp` at every size, `sigmoid` from 16 numbers
    /// on. From 5 numbers on PyTorch's sums are cascaded, from 4 features on its products are blocked. Each bound
    /// is what was measured, rounded up to a half.
    private static func bound(_ golden: PyTorchCase) -> (output: Double, gradient: Double) {
        switch (golden.primitive, golden.kind, golden.shapes[0]) {
        case ("exp", .large, _): (1, 1)
        case ("sigmoid", .large, _): (2, 2)
        case ("log_softmax", _, [3]): (0, 0)
        case ("log_softmax", .small, _): (0, 0.5)
        case ("log_softmax", .large, [4, 5]): (0, 0.5)
        case ("log_softmax", .large, _): (0.5, 5)
        case ("linear", .large, [8, 16]): (1.5, 2)
        case ("sum", _, [2, 3]): (3, 0)
        case ("mean", _, [2, 3]): (1, 0)
        case ("sum", .large, _), ("mean", .large, _): (7, 0)
        default: (0, 0)
        }
    }

    /// Whether every number is computed by itself: then its own last place counts, else that of the largest in
    /// its tensor, since a sum may cancel.
    private static func isElementwise(_ golden: PyTorchCase) -> Bool {
        !["log_softmax", "linear", "sum", "mean"].contains(golden.primitive)
    }

    @Test("PyTorch's values are there for every primitive", arguments: primitives)
    func coverage(primitive: any Primitive.Type) {
        #expect(
            PyTorchCase.all.contains { $0.primitive == primitive.name },
            "add \(primitive.name) to Tests/Fixtures/pytorch/generate.py and run it")
    }

    @Test("the same numbers come out, and the same gradients", arguments: PyTorchCase.all)
    func values(golden: PyTorchCase) throws {
        let primitive = try #require(primitives.first { $0.name == golden.primitive })
        let tape = Tape(parameters: golden.shapes.map { Shape($0) })
        for (leaf, numbers) in zip(tape.parameters, golden.inputs) { leaf.assign(numbers.map { Float($0) }) }
        let output = try primitive.apply(to: tape.parameters, options: Options())
        let upstream = tape.constant(golden.upstream.map { Float($0) }, shape: output.shape)
        try (output * upstream).sum().backward()

        let bound = Self.bound(golden), own = Self.isElementwise(golden)
        let distance = largestDistance(output.values, golden.output, own)
        #expect(distance <= bound.output, "output")
        for (place, leaf) in tape.parameters.enumerated() {
            let distance = largestDistance(try #require(leaf.gradient), golden.gradients[place], own)
            #expect(distance <= bound.gradient, "gradient of input \(place)")
        }
    }

    /// 0 where all bits are equal; a lost sign of zero or another special value counts as infinitely far.
    private func largestDistance(_ found: [Float], _ expected: [Double], _ own: Bool) -> Double {
        let largest = expected.filter(\.isFinite).map { Float(abs($0)) }.max() ?? 0
        return zip(found, expected).map { a, b in
            let b = Float(b)
            if a.bitPattern == b.bitPattern || a.isNaN && b.isNaN { return 0 }
            guard a.isFinite, b.isFinite, a != b else { return .infinity }
            return abs(Double(a) - Double(b)) / Double((own ? b : largest).ulp)
        }.max() ?? 0
    }
}
