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
        "softmax's rows by hand are the tape's, and so are its gradients",
        arguments: [[1, -2, 0.5], [0, 0, 0], [80, -80, 100], [-0.25]] as [[Float]])
    func softmax(row: [Float]) throws {
        let tape = Tape(parameters: [[1, row.count]])
        tape.parameters[0].assign(row)
        let upstream = row.indices.map { Float($0 + 1) / 4 - 0.3 }
        let y = try Activation.softmax.apply(tape.parameters[0])
        try (y * tape.constant(upstream, shape: [1, row.count])).sum().backward()
        let rule = Activation.softmax.rule, outputs = rule.outputs(of: row)
        #expect(outputs == y.values)
        let (errors, slopes) = rule.backward(upstream, sums: row, outputs: outputs)
        #expect(slopes == nil)
        let gradient = try #require(tape.parameters[0].gradient).map { Double($0) }
        #expect(lastPlaces(errors.map { Double($0) }, gradient, scale: 0.25) <= 1)
    }

    @Test("sigmoids and tanh saturate where their slope falls below 0.01; others never do")
    func saturation() {
        #expect(Activation.all.filter(\.saturates).map(\.name) == ["sigmoid", "composed_sigmoid", "tanh"])
        for (activation, edge) in [(Activation.sigmoid, 4.585), (.composedSigmoid, 4.585), (.tanh, 2.993)] {
            for (z, saturated) in [(edge - 0.01, false), (edge + 0.01, true)] as [(Double, Bool)] {
                for sum in [Float(z), Float(-z)] {
                    let y = activation.rule.outputs(of: [sum])[0]
                    #expect(activation.isSaturated(at: y) == saturated, "\(activation.name) at \(sum)")
                }
            }
        }
        #expect(!Activation.relu.isSaturated(at: 0))
        #expect(!Activation.sigmoid.isSaturated(at: .nan))
    }

    @Test("outputs keep to 0…1 where an activation says so, and leave it where it does not")
    func unitInterval() {
        let sums: [Float] = [-1e30, -100, -3, -0.5, 0, 0.5, 3, 100, 1e30]
        for activation in Activation.all {
            let outputs = activation.rule.outputs(of: sums)
            #expect(
                outputs.allSatisfy { (0...1).contains($0) } == activation.keepsToUnitInterval,
                "\(activation.name)")
            #expect(Loss.bce.accepts(activation) == activation.keepsToUnitInterval)
            #expect(Loss.all.filter { !$0.accepts(activation) && $0 != .bce }.isEmpty)
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
