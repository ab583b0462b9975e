import Autograd
import Testing

@testable import Training

@Suite("The lists a lab may name from")
struct ListTests {
    @Test("no two entries of a list share a name")
    func names() {
        for names in [
            Activation.all.map(\.name), Loss.all.map(\.name), Optimizer.all.map(\.name),
            Initializer.all.map(\.name),
        ] {
            #expect(Set(names).count == names.count)
            #expect(!names.isEmpty)
        }
    }

    @Test(
        "an activation by hand is the one on the tape, and its slope the tape's gradient",
        arguments: Activation.all)
    func activations(activation: Activation) throws {
        for z: Float in [-20, -3.5, -1, -0.0, 0, 0.25, 1, 3.5, 20] {
            let tape = Tape(parameters: [[1, 1]])
            tape.parameters[0].assign([z])
            let y = try activation.apply(1 * tape.parameters[0])
            y.backward()
            let byHand = activation.rule.outputs(of: [z])
            #expect(byHand[0].bitPattern == y.values[0].bitPattern, "at \(z)")
            let slope = try #require(tape.parameters[0].gradient)[0]
            let errors = activation.rule.backward([1], sums: [z], outputs: byHand).errors
            #expect(lastPlaces([Double(errors[0])], [Double(slope)], scale: 0.25) <= 2, "at \(z)")
        }
    }

    @Test(
        "where exp overflows the composed sigmoid loses its gradient, as PyTorch's does; the built-in one keeps it"
    )
    func overflow() throws {
        func gradient(_ activation: Activation) throws -> Float {
            let tape = Tape(parameters: [[]])
            tape.parameters[0].assign([-104])
            try activation.apply(1 * tape.parameters[0]).backward()
            return try #require(tape.parameters[0].gradient)[0]
        }
        #expect(try gradient(.composedSigmoid).isNaN)
        #expect(try gradient(.sigmoid) == 0)
    }
}
