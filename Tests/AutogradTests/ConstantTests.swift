import Autograd
import Testing

@Suite("Constants and inputs")
struct ConstantTests {
    @Test("want no gradient and get none")
    func gradients() throws {
        let tape = Tape(parameters: [[2]], inputs: [[2]])
        tape.inputs[0].assign([3, 4])
        let constant = tape.constant([5, 6], shape: [2])
        try (tape.parameters[0] * tape.inputs[0] + constant).sum().backward()
        #expect(tape.parameters[0].gradient == [3, 4])
        #expect(tape.inputs[0].gradient == nil)
        #expect(constant.gradient == nil)
    }

    @Test("a loss of constants alone reaches no parameter")
    func alone() throws {
        let tape = Tape(parameters: [[2]])
        let loss = try tape.constant([1, 2], shape: [2]).sum()
        loss.backward()
        #expect(loss.item == 3)
        #expect(tape.parameters[0].gradient == nil)
    }

    @Test("a constant takes new numbers and new shapes in later rounds")
    func rounds() throws {
        let tape = Tape(parameters: [[]])
        for (numbers, sum) in [([1, 2], 3), ([4, 5], 9), ([1, 2, 3], 6), ([7], 7)] as [([Float], Float)] {
            tape.rewind()
            let constant = tape.constant(numbers, shape: [numbers.count])
            #expect(try constant.sum().item == sum)
        }
    }

    @Test("parameters lie together in the order they were declared")
    func memory() {
        let tape = Tape(parameters: [[2, 2], [], [3]], inputs: [[5]])
        tape.parameters[0].assign([1, 2, 3, 4])
        tape.parameters[1].assign([5])
        tape.parameters[2].assign([6, 7, 8])
        #expect(tape.parameterCount == 8)
        let numbers = tape.withParameters { values, _ in Array(values) }
        #expect(numbers == [1, 2, 3, 4, 5, 6, 7, 8])
    }
}
