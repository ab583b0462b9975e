/// A tensor times a plain number.
enum Scale: Primitive {
    static let name = "scale"
    static let formula = "y = c * x; dx = dy * c"
    static let examples: [[Shape]] = [[[]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try 0.5 * inputs[0] }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = x[i] * pass.number }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { dy[$0] * pass.number }
    }
}

extension Tensor {
    /// Each number times `number`.
    public static func * (number: Float, x: Tensor) throws(ShapeError) -> Tensor {
        try x.tape.record(Scale.self, x, number: number)
    }
}
