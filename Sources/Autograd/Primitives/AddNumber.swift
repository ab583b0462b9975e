/// A tensor plus a plain number.
enum AddNumber: Primitive {
    static let name = "add_number"
    static let formula = "y = x + c; dx = dy"
    static let examples: [[Shape]] = [[[]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0] + 1 }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = x[i] + pass.number }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { dy[$0] }
    }
}

extension Tensor {
    /// Each number plus `number`.
    public static func + (x: Tensor, number: Float) throws(ShapeError) -> Tensor {
        try x.tape.record(AddNumber.self, x, number: number)
    }
}
