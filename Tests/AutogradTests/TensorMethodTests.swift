import Autograd
import Testing

/// Each method of `Tensor` records the primitive it is named for, on its operands in order, with its options.
@Suite("The methods of a tensor")
struct TensorMethodTests {
    typealias Method = @Sendable (_ x: Tensor, _ y: Tensor) throws -> Tensor

    static let methods: [(String, Method)] = [
        ("add(%0, %1)", { x, y in try x + y }), ("sub(%0, %1)", { x, y in try x - y }),
        ("mul(%0, %1)", { x, y in try x * y }),
        ("div(%0, %1)", { x, y in try x / y }), ("maximum(%0, %1)", { x, y in try x.maximum(y) }),
        ("pow(%0, %1)", { x, y in try x.pow(y) }),
        ("add_number(%0, number 2.0)", { x, _ in try x + 2 }),
        ("add_number(%0, number 2.0)", { x, _ in try 2 + x }),
        ("add_number(%0, number -2.0)", { x, _ in try x - 2 }),
        ("scale(%0, number 2.0)", { x, _ in try x * 2 }), ("scale(%0, number 2.0)", { x, _ in try 2 * x }),
        ("div_number(%0, number 2.0)", { x, _ in try x / 2 }),
        ("pow_number(%0, number 2.0)", { x, _ in try x.pow(2) }),
        ("neg(%0)", { x, _ in try x.neg() }), ("abs(%0)", { x, _ in try x.abs() }),
        ("square(%0)", { x, _ in try x.square() }), ("reciprocal(%0)", { x, _ in try x.reciprocal() }),
        ("exp(%0)", { x, _ in try x.exp() }), ("log(%0)", { x, _ in try x.log() }),
        ("sqrt(%0)", { x, _ in try x.sqrt() }),
        ("sigmoid(%0)", { x, _ in try x.sigmoid() }), ("tanh(%0)", { x, _ in try x.tanh() }),
        ("relu(%0)", { x, _ in try x.relu() }), ("gelu(%0)", { x, _ in try x.gelu() }),
        ("leaky_relu(%0, number 0.01)", { x, _ in try x.leakyReLU() }),
        ("elu(%0, number 1.0)", { x, _ in try x.elu() }), ("silu(%0)", { x, _ in try x.silu() }),
        ("softplus(%0)", { x, _ in try x.softplus() }), ("softmax(%0)", { x, _ in try x.softmax() }),
        ("log_softmax(%0)", { x, _ in try x.logSoftmax() }),
        ("matmul(%0, %1)", { x, y in try x.matmul(y) }),
        ("linear(%0, %1)", { x, y in try x.linear(weight: y) }),
        ("transpose(%0)", { x, _ in try x.transpose() }),
        ("reshape(%0, to [4])", { x, _ in try x.reshape([4]) }),
        ("concat(%0, %1, axis 1)", { x, y in try Tensor.concat([x, y], axis: -1) }),
        ("gather(%0, %1)", { x, y in try x.gather(y) }),
        ("sum(%0)", { x, _ in try x.sum() }), ("sum(%0, axis 1)", { x, _ in try x.sum(axis: -1) }),
        ("mean(%0)", { x, _ in try x.mean() }), ("mean(%0, axis 0)", { x, _ in try x.mean(axis: 0) }),
        ("max(%0)", { x, _ in try x.max() }),
        ("max(%0, axis 1 kept)", { x, _ in try x.max(axis: 1, keepingAxis: true) }),
        ("binary_cross_entropy(%0, %1)", { x, y in try x.binaryCrossEntropy(y) }),
        ("binary_cross_entropy_with_logits(%0, %1)", { x, y in try x.binaryCrossEntropyWithLogits(y) }),
        ("huber(%0, %1, number 1.0)", { x, y in try x.huber(y) }),
    ]

    @Test("record what they are named for", arguments: methods)
    func records(line: String, method: Method) throws {
        let tape = Tape(parameters: [[2, 2], [2, 2]])
        _ = try method(tape.parameters[0], tape.parameters[1])
        let node = try #require(tape.graph().nodes.last)
        #expect(node.description.hasPrefix("%2 = \(line)  "))
    }

    @Test("leave no primitive out", arguments: primitives)
    func complete(primitive: any Primitive.Type) {
        #expect(Self.methods.contains { $0.0.hasPrefix("\(primitive.name)(") })
    }

    @Test("concat joins more tensors than one node takes")
    func concat() throws {
        let tape = Tape(parameters: (1...9).map { [$0] })
        for (place, leaf) in tape.parameters.enumerated() {
            leaf.assign([Float](repeating: Float(place), count: place + 1))
        }
        let joined = try Tensor.concat(tape.parameters, axis: 0)
        #expect(joined.values == (0..<9).flatMap { [Float](repeating: Float($0), count: $0 + 1) })
        try joined.square().sum().backward()
        #expect(tape.parameters[8].gradient == [Float](repeating: 16, count: 9))
    }

    @Test("options that change from round to round are recorded anew")
    func options() throws {
        let tape = Tape(parameters: [[2, 3]])
        let x = tape.parameters[0]
        x.assign([1, 2, 3, 4, 5, 6])
        for _ in 0..<2 {
            tape.rewind()
            #expect(try x.sum(axis: 0).values == [5, 7, 9])
            tape.rewind()
            #expect(try x.sum(axis: 1).values == [6, 15])
            tape.rewind()
            #expect(try x.sum(axis: 1, keepingAxis: true).shape == [2, 1])
            tape.rewind()
            #expect(try x.reshape([3, 2]).shape == [3, 2])
            tape.rewind()
            #expect(try x.reshape([6]).shape == [6])
        }
    }
}
