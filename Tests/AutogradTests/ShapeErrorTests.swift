import Autograd
import Testing

/// What does not fit is said with the operation's name and both shapes.
@Suite("Shapes that do not fit")
struct ShapeErrorTests {
    @Test(
        "the error names the operation and the shapes",
        arguments: [
            ("add", [[2], [3]], "add cannot take shapes [2] and [3]"),
            ("add", [[2, 3], [2]], "add cannot take shapes [2, 3] and [2]"),
            ("sub", [[2, 3], [3, 2]], "sub cannot take shapes [2, 3] and [3, 2]"),
            ("mul", [[6], [2, 3]], "mul cannot take shapes [6] and [2, 3]"),
            ("log_softmax", [[]], "log_softmax cannot take shape []"),
            ("div", [[2, 3], [3, 1]], "div cannot take shapes [2, 3] and [3, 1]"),
            ("maximum", [[2], [3]], "maximum cannot take shapes [2] and [3]"),
            ("pow", [[4, 2], [4]], "pow cannot take shapes [4, 2] and [4]"),
            ("softmax", [[]], "softmax cannot take shape []"),
            ("matmul", [[2, 3], [2, 3]], "matmul cannot take shapes [2, 3] and [2, 3]"),
            ("matmul", [[3], [3, 2]], "matmul cannot take shapes [3] and [3, 2]"),
            ("transpose", [[3]], "transpose cannot take shape [3]"),
            ("huber", [[2, 1], [2]], "huber cannot take shapes [2, 1] and [2]"),
            ("binary_cross_entropy", [[2], [1]], "binary_cross_entropy cannot take shapes [2] and [1]"),
            (
                "binary_cross_entropy_with_logits", [[2], []],
                "binary_cross_entropy_with_logits cannot take shapes [2] and []"
            ),
            ("linear", [[1, 2], [3, 2]], "linear cannot take shapes [1, 2] and [3, 2]"),
            ("linear", [[2], [2, 2]], "linear cannot take shapes [2] and [2, 2]"),
            ("linear", [[1, 2], [2, 3], [2]], "linear cannot take shapes [1, 2] and [2, 3] and [2]"),
        ] as [(String, [[Int]], String)])
    func message(name: String, extents: [[Int]], expected: String) throws {
        let primitive = try #require(primitives.first { $0.name == name })
        let tape = Tape(parameters: extents.map { Shape($0) })
        let error = #expect(throws: ShapeError.self) {
            try primitive.apply(to: tape.parameters, options: Options())
        }
        #expect(error?.description == expected)
        #expect(error?.operation == name)
        #expect(error?.shapes == extents.map { Shape($0) })
    }

    @Test("the error says what was asked for beside the shapes")
    func requests() throws {
        let tape = Tape(parameters: [[2, 3], [2, 2], [2, 2]])
        let x = tape.parameters[0], y = tape.parameters[1], indices = tape.parameters[2]
        func message(_ body: () throws -> Tensor) -> String {
            do { return "nothing is wrong with \(try body().shape)" } catch { return "\(error)" }
        }
        #expect(message { try x.reshape([4, 2]) } == "reshape cannot take shape [2, 3] to shape [4, 2]")
        #expect(message { try x.sum(axis: 2) } == "sum cannot take shape [2, 3] along axis 2")
        #expect(message { try x.max(axis: -3) } == "max cannot take shape [2, 3] along axis -3")
        #expect(
            message { try Tensor.concat([x, y], axis: 0) }
                == "concat cannot take shapes [2, 3] and [2, 2] along axis 0")
        #expect(message { try Tensor.concat([], axis: 0) } == "concat cannot take no tensors")
        for (index, text) in [(3, "3.0"), (-1, "-1.0"), (0.5, "0.5"), (.nan, "nan"), (.infinity, "inf")]
            as [(Float, String)]
        {
            indices.assign([0, 1, index, 2])
            #expect(
                message { try x.gather(indices) }
                    == "gather cannot take shapes [2, 3] and [2, 2] with index \(text), "
                    + "which is not a whole number from 0 to 2")
        }
    }

    @Test("the tape goes on after an error")
    func recovery() throws {
        let tape = Tape(parameters: [[2], [3]])
        tape.parameters[0].assign([1, 2])
        let square = try tape.parameters[0].square()
        #expect(throws: ShapeError.self) { try square + tape.parameters[1] }
        try square.sum().backward()
        #expect(tape.parameters[0].gradient == [2, 4])
    }
}
