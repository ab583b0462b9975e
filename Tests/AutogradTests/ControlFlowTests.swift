import Autograd
import Testing

/// Define-by-run: the graph is what the code did this time, and its gradients are right each time.
@Suite("Control flow that changes")
struct ControlFlowTests {
    @Test("a different number of layers in each round")
    func depth() throws {
        let tape = Tape(parameters: [[]])
        let x = tape.parameters[0]
        x.assign([0.5])
        // y = x^(2^n), so y′ = 2^n x^(2^n - 1): exact in float32 for a power of two.
        for depth in [1, 3, 3, 0, 2, 5, 1] {
            tape.rewind()
            tape.clearGradients()
            var y = try 1 * x
            for _ in 0..<depth { y = try y.square() }
            y.backward()
            var power: Float = 1, expected: Float = 0.5
            for _ in 0..<depth {
                power *= 2
                expected *= expected
            }
            #expect(y.item == expected)
            #expect(x.gradient == [power * expected / 0.5], "\(depth) squares")
            #expect(tape.nodeCount == depth + 1)
        }
    }

    @Test("a branch taken on a value")
    func branch() throws {
        let tape = Tape(parameters: [[]])
        let x = tape.parameters[0]
        for (value, expected) in [(2, 4), (-3, -1), (-1, -1), (5, 10)] as [(Float, Float)] {
            tape.rewind()
            tape.clearGradients()
            x.assign([value])
            let y = try 1 * x
            let loss = y.item > 0 ? try y.square() : try y.neg()
            loss.backward()
            #expect(x.gradient == [expected], "at \(value)")
        }
    }

    @Test("a tensor that grows from round to round")
    func growth() throws {
        let tape = Tape(parameters: [[]])
        let x = tape.parameters[0]
        x.assign([0])
        for size in [1, 4, 200, 3, 5000, 1] {
            tape.rewind()
            tape.clearGradients()
            let ones = tape.constant([Float](repeating: 1, count: size), shape: [size])
            try ((1 * x) + ones.sum()).backward()
            #expect(x.gradient == [1])
            #expect(ones.values.count == size)
        }
    }

    @Test("the number beside a tensor changes", arguments: [[0.5, 2], [0, -0.0], [2, -2, 2]] as [[Float]])
    func number(factors: [Float]) throws {
        let tape = Tape(parameters: [[]])
        let x = tape.parameters[0]
        x.assign([3])
        for factor in factors {
            tape.rewind()
            tape.clearGradients()
            let y = try factor * x
            y.backward()
            #expect(y.item.bitPattern == (factor * 3).bitPattern)
            #expect(x.gradient?.map(\.bitPattern) == [factor.bitPattern])
        }
    }

    @Test("a loss in the middle of the graph can be differentiated after the one at its end")
    func middle() throws {
        let tape = Tape(parameters: [[]])
        let x = tape.parameters[0]
        x.assign([3])
        let middle = try x.square()
        let end = try middle.square()
        end.backward()
        #expect(x.gradient == [108])
        tape.clearGradients()
        middle.backward()
        #expect(x.gradient == [6])
    }
}
