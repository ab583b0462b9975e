import Autograd
import Testing

@Suite("A tensor used more than once")
struct SharedTensorTests {
    private let tape = Tape(parameters: [[2], [2]])
    private var x: Tensor { tape.parameters[0] }
    private var y: Tensor { tape.parameters[1] }

    init() {
        x.assign([3, -5])
        y.assign([2, 7])
    }

    @Test("as both factors of a product: (x·x)′ = 2x")
    func product() throws {
        try (x * x).sum().backward()
        #expect(x.gradient == [6, -10])
    }

    @Test("as both sides of a difference: (x − x)′ = 0")
    func difference() throws {
        try (x - x).sum().backward()
        #expect(x.gradient == [0, 0])
    }

    @Test("by two operations: (xy + x²)′ = y + 2x")
    func operations() throws {
        try ((x * y) + x.square()).sum().backward()
        #expect(x.gradient == [8, -3])
        #expect(y.gradient == [3, -5])
    }

    @Test("an intermediate result, too: u = x + y in u·u·u")
    func intermediate() throws {
        let u = try x + y
        try (u * u * u).sum().backward()
        #expect(x.gradient == [75, 12])
        #expect(u.gradient == [75, 12])
    }

    @Test("only what the loss depends on gets a gradient")
    func independent() throws {
        _ = try y.square()
        try x.sum().backward()
        #expect(x.gradient == [1, 1])
        #expect(y.gradient == nil)
    }
}
