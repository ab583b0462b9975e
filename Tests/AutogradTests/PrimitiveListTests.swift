import Autograd
import Testing

@Suite("The list of primitives")
struct PrimitiveListTests {
    @Test("no two primitives share a name")
    func names() {
        let names = primitives.map { $0.name }
        #expect(Set(names).count == names.count)
    }

    @Test("every primitive has a formula and inputs that it takes", arguments: primitives)
    func entries(primitive: any Primitive.Type) throws {
        #expect(!primitive.formula.isEmpty)
        try #require(!primitive.examples.isEmpty)
        for example in primitive.examples {
            let tape = Tape(parameters: example.shapes)
            #expect(throws: Never.self) {
                try primitive.apply(to: tape.parameters, options: example.options)
            }
            #expect(tape.nodeCount == 1, "one operation is one node")
        }
    }
}
