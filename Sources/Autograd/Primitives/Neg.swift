/// Minus each number.
enum Neg: Primitive {
    static let name = "neg"
    static let formula = "y = -x; dx = -dy"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].neg() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = -x[i] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { -dy[$0] }
    }
}

extension Tensor {
    /// Minus each number.
    public func neg() throws(ShapeError) -> Tensor { try tape.record(Neg.self, self) }
}
