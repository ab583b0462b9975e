import Autograd
import Testing

/// Products large enough for OpenBLAS.
@Suite("Large matrix products")
struct MatrixProductTests {
    /// The product of two random matrices, its gradients, and both matrices.
    private static func product(seed: UInt64) throws -> (
        values: [Float], gradients: [[Float]], inputs: [[Float]]
    ) {
        let tape = Tape(parameters: [[48, 80], [80, 56]])
        var numbers = NumberSource(seed: seed)
        for leaf in tape.parameters { leaf.assign((0..<leaf.shape.count).map { _ in numbers.next() }) }
        let product = try tape.parameters[0].matmul(tape.parameters[1])
        try product.square().sum().backward()
        let gradients = try tape.parameters.map { try #require($0.gradient) }
        return (product.values, gradients, tape.parameters.map(\.values))
    }

    @Test("are those of the definition, summed in double, but for rounding")
    func definition() throws {
        let (values, _, inputs) = try Self.product(seed: 3)
        for (row, column) in [(0, 0), (47, 55), (13, 29)] {
            let exact = (0..<80).reduce(0) {
                $0 + Double(inputs[0][row * 80 + $1]) * Double(inputs[1][$1 * 56 + column])
            }
            #expect(abs(Double(values[row * 56 + column]) - exact) <= 1e-4)
        }
    }

    @Test("are the same to the bit in many tasks at once, as on one")
    func tasks() async throws {
        let alone = try Self.product(seed: 7)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let one = try Self.product(seed: 7)
                    return one.values == alone.values && one.gradients == alone.gradients
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test("add to a gradient that is held, as small ones do", arguments: [2, 40])
    func accumulation(extent: Int) throws {
        let tape = Tape(parameters: [[extent, extent]], inputs: [[extent, extent]])
        tape.inputs[0].assign((0..<extent * extent).map { Float($0 % 5) - 2 })
        let loss = try tape.inputs[0].matmul(tape.parameters[0]).sum()
        loss.backward()
        let once = try #require(tape.parameters[0].gradient)
        loss.backward()
        #expect(tape.parameters[0].gradient == once.map { 2 * $0 })
    }
}
