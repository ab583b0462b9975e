/// A tensor divided by a plain number.
enum DivNumber: Primitive {
    static let name = "div_number"
    static let formula = "y = x / c; dx = dy / c"
    static let examples: [[Shape]] = [[[]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0] / 3 }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = x[i] / pass.number }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { dy[$0] / pass.number }
    }
}

extension Tensor {
    /// Each number divided by `number`.
    public static func / (x: Tensor, number: Float) throws(ShapeError) -> Tensor {
        try x.tape.record(DivNumber.self, x, number: number)
    }
}
