/// One over each number.
enum Reciprocal: Primitive {
    static let name = "reciprocal"
    static let formula = "y = 1 / x; dx = -dy * (y * y)"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].reciprocal() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = 1 / x[i] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, y = pass.output
        pass.contribute(to: 0) { -dy[$0] * (y[$0] * y[$0]) }
    }
}

extension Tensor {
    /// One over each number.
    public func reciprocal() throws(ShapeError) -> Tensor { try tape.record(Reciprocal.self, self) }
}
