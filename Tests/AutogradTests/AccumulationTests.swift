import Autograd
import Testing

/// `backward()` adds to what a leaf holds, as PyTorch's does; the first one stores.
@Suite("Gradients accumulate")
struct AccumulationTests {
    private let tape = Tape(parameters: [[2]])
    private var x: Tensor { tape.parameters[0] }

    /// The gradient of a loss whose derivative is `slopes`.
    private func round(_ slopes: [Float]) throws {
        tape.rewind()
        try (x * tape.constant(slopes, shape: [2])).sum().backward()
    }

    @Test("there is no gradient before the first backward")
    func none() {
        #expect(x.gradient == nil)
    }

    @Test("a second backward adds to the first")
    func adds() throws {
        try round([1, -2])
        try round([0.5, 8])
        #expect(x.gradient == [1.5, 6])
    }

    @Test("backward twice from one loss counts it twice")
    func twice() throws {
        let loss = try (x * tape.constant([3, -4], shape: [2])).sum()
        loss.backward()
        loss.backward()
        #expect(x.gradient == [6, -8])
    }

    @Test("a parameter that is the loss itself accumulates, too")
    func leaf() {
        let tape = Tape(parameters: [[]])
        tape.parameters[0].backward()
        #expect(tape.parameters[0].gradient == [1])
        tape.parameters[0].backward()
        #expect(tape.parameters[0].gradient == [2])
    }

    @Test("the first backward stores, so that -0.0 keeps its sign")
    func stores() throws {
        try round([-0.0, 0])
        #expect(x.gradient?.map(\.sign) == [.minus, .plus])
    }

    @Test("after zeroGradients, 0.0 + -0.0 is 0.0")
    func zeroed() throws {
        try round([1, 1])
        tape.zeroGradients()
        #expect(x.gradient == [0, 0])
        try round([-0.0, 2])
        #expect(x.gradient == [0, 2])
        #expect(x.gradient?.map(\.sign) == [.plus, .plus])
    }

    @Test("after clearGradients there is none, and the next backward stores again")
    func cleared() throws {
        try round([1, 1])
        tape.clearGradients()
        #expect(x.gradient == nil)
        try round([-0.0, 2])
        #expect(x.gradient?.map(\.sign) == [.minus, .plus])
    }

    @Test("an update after clearGradients leaves a parameter alone that the round did not use")
    func unused() throws {
        let tape = Tape(parameters: [[1], [1]])
        tape.parameters[0].assign([2])
        tape.parameters[1].assign([3])
        try (tape.parameters[0] * tape.parameters[1]).sum().backward()
        tape.clearGradients()
        tape.rewind()
        try tape.parameters[0].square().sum().backward()
        tape.withParameters { weights, gradients in
            for i in weights.indices { weights[i] -= gradients[i] }
        }
        #expect(tape.parameters[0].values == [-2])
        #expect(tape.parameters[1].values == [3])
    }
}
