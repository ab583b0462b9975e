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
