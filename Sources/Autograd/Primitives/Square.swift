/// Each number times itself, as PyTorch's `pow` with exponent 2.
enum Square: Primitive {
    static let name = "square"
    static let formula = "y = x * x; dx = dy * (2 * x)"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].square() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = x[i] * x[i] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, x = pass.input(0)
        pass.contribute(to: 0) { dy[$0] * (2 * x[$0]) }
    }
}

extension Tensor {
    /// Each number times itself.
    public func square() throws(ShapeError) -> Tensor { try tape.record(Square.self, self) }
}
