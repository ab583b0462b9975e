import AllocationCounter
import Autograd
import Testing

@Suite("Heap memory")
struct AllocationTests {
    /// How often `body` asks for heap memory.
    private func allocations(_ body: () throws -> Void) rethrows -> Int {
        let before = allocation_count()
        try body()
        return allocation_count() - before
    }

    @Test("the counter counts arrays, objects and tapes")
    func control() {
        final class Object {}
        var kept: [Any] = []
        kept.reserveCapacity(3)
        #expect(allocations { kept.append([Float](repeating: 1, count: Int.random(in: 100...200))) } >= 1)
        #expect(allocations { kept.append(Object()) } >= 1)
        #expect(allocations { kept.append(Tape(parameters: [[3]])) } >= 4)
        #expect(allocations {} == 0)
        #expect(kept.count == 3)
    }

    @Test("a thousand stable steps of forward, backward and update ask for none")
    func stable() throws {
        let tape = Tape(
            parameters: [[20, 40], [40], [40, 3], [3]], inputs: [[30, 20], [30, 3], [30, 1]])
        let parameters = tape.parameters, inputs = tape.inputs
        tape.withParameters { weights, _ in
            for i in weights.indices { weights[i] = Float(i % 7) / 8 - 0.4 }
        }
        inputs[0].assign((0..<600).map { Float($0 % 11) / 4 - 1 })
        inputs[1].assign((0..<90).map { $0 % 3 == 0 ? 1 : 0 })
        func step() throws -> Float {
            tape.rewind()
            let sums = try inputs[0].linear(weight: parameters[0], bias: parameters[1])
            let outputs = try sums.tanh().linear(weight: parameters[2], bias: parameters[3])
            let entropy = try (outputs.logSoftmax() * inputs[1]).sum().neg()
            let picked = try outputs.softmax().gather(inputs[2]).log().mean()
            let spread = try (outputs - outputs.mean(axis: 1, keepingAxis: true)).abs().max(axis: 0).sum()
            let loss = try entropy - picked + 0.01 * spread
            loss.backward()
            tape.withParameters { weights, gradients in
                for i in weights.indices { weights[i] -= 0.001 * gradients[i] }
            }
            tape.zeroGradients()
            return loss.item
        }
        let first = try step()
        var last = first
        // Once in a while the runtime asks for some on its own account.
        let counts = try (0..<3).map { _ in try allocations { for _ in 0..<1000 { last = try step() } } }
        #expect(counts.min() == 0)
        #expect(last < first)
    }
}
