import Autograd
import Testing

@Suite("The graph of a pass")
struct GraphTests {
    /// y = relu(x W) with a constant subtracted, squared, summed and halved.
    private func pass() throws -> Tape {
        let tape = Tape(parameters: [[2, 2]], inputs: [[1, 2]])
        tape.parameters[0].assign([0.5, -1, 2, 0.25])
        tape.inputs[0].assign([1, 2])
        let sums = try tape.inputs[0].linear(weight: tape.parameters[0])
        let errors = try sums.relu() - tape.constant([4, 0.5], shape: [1, 2])
        try (0.5 * errors.square().sum(axis: 1)).sum().backward()
        return tape
    }

    @Test("is written a line per node")
    func text() throws {
        #expect(
            try pass().graph().description == """
                %0 = parameter 0  [2, 2]  values 0.5 -1.0 2.0 0.25  gradient 0.5 0.0 1.0 0.0
                %1 = input 0  [1, 2]  values 1.0 2.0
                %2 = linear(%1, %0)  [1, 2]  values 4.5 -0.5  gradient 0.5 0.0
                %3 = relu(%2)  [1, 2]  values 4.5 0.0  gradient 0.5 -0.5
                %4 = constant 0  [1, 2]  values 4.0 0.5
                %5 = sub(%3, %4)  [1, 2]  values 0.5 -0.5  gradient 0.5 -0.5
                %6 = square(%5)  [1, 2]  values 0.25 0.25  gradient 0.5 0.5
                %7 = sum(%6, axis 1)  [1]  values 0.5  gradient 0.5
                %8 = scale(%7, number 0.5)  [1]  values 0.25  gradient 1.0
                %9 = sum(%8)  []  values 0.25  gradient 1.0
                """)
    }

    @Test("holds kinds, inputs and shapes as values")
    func values() throws {
        let nodes = try pass().graph().nodes
        #expect(nodes.map(\.id) == Array(0..<10))
        #expect(nodes[0].kind == .parameter(0))
        #expect(nodes[1].kind == .input(0))
        #expect(nodes[4].kind == .constant(0))
        #expect(nodes[5].kind == .operation("sub"))
        #expect(nodes[5].inputs == [3, 4])
        #expect(nodes[5].shape == [1, 2])
        #expect(nodes[4].gradient == nil)
    }

    @Test("counts operations: two products and a sum for each unit of a layer")
    func operations() throws {
        let graph = try pass().graph()
        #expect(graph.nodes[0].operations == Operations(forward: 0, backward: 0))
        #expect(graph.nodes[2].operations == Operations(forward: 6, backward: 10))
        #expect(graph.nodes[6].operations == Operations(forward: 2, backward: 4))
        #expect(graph.operations.forward == 6 + 2 + 2 + 2 + 1 + 1 + 0)
    }

    @Test("shortens long tensors, and says the shape an operation was asked for")
    func long() throws {
        let tape = Tape(parameters: [[9]])
        tape.parameters[0].assign((1...9).map { Float($0) / 10 })
        _ = try tape.parameters[0].reshape([3, 3]).sum(axis: -1, keepingAxis: true)
        #expect(
            tape.graph().description == """
                %0 = parameter 0  [9]  values 0.1 0.2 0.3 … 0.7 0.8 0.9
                %1 = reshape(%0, to [3, 3])  [3, 3]  values 0.1 0.2 0.3 … 0.7 0.8 0.9
                %2 = sum(%1, axis 1 kept)  [3, 1]  values 0.6 1.5 2.4
                """)
    }

    @Test("leaves out what an earlier, longer pass recorded")
    func rewound() throws {
        let tape = try pass()
        tape.rewind()
        _ = try tape.parameters[0].sum()
        #expect(tape.graph().nodes.count == 3)
    }
}
