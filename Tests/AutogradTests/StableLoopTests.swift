import Autograd
import Testing

@Suite("A loop that does the same each time")
struct StableLoopTests {
    @Test("records nothing after its first round, and computes with the new numbers")
    func stable() throws {
        let tape = Tape(parameters: [[2, 2], [2]], inputs: [[1, 2]])
        tape.inputs[0].assign([0.5, -1])
        var counts: [Int] = []
        var losses: [Float] = []
        for round in 0..<20 {
            tape.rewind()
            tape.parameters[0].assign([Float](repeating: Float(round), count: 4))
            let target = tape.constant([Float(round), 1], shape: [1, 2])
            let sums = try tape.inputs[0].linear(weight: tape.parameters[0], bias: tape.parameters[1])
            let loss = try (sums.sigmoid() - target).square().mean()
            loss.backward()
            tape.zeroGradients()
            counts.append(tape.recordedCount)
            losses.append(loss.item)
        }
        #expect(Set(counts).count == 1)
        #expect(Set(losses).count == 20)
    }

    @Test("a change in its middle records from there on, and only once")
    func change() throws {
        let tape = Tape(parameters: [[]])
        func round(_ usesSquare: Bool) throws -> Int {
            tape.rewind()
            let first = try tape.parameters[0].exp()
            let second = usesSquare ? try first.square() : try first.neg()
            try second.sigmoid().backward()
            return tape.recordedCount
        }
        let counts = try [false, false, true, true, false].map(round)
        #expect(counts == [4, 4, 6, 6, 8])
    }
}
