/// The sum of two tensors of one shape, number by number.
enum Add: Primitive {
    static let name = "add"
    static let formula = "y = a + b; da = dy, db = dy"
    static let examples: [[Shape]] = [[[], []], [[3], [3]], [[2, 3], [2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0] + inputs[1] }

    static func shape(of inputs: Operands) -> Shape? {
        inputs.shape(0) == inputs.shape(1) ? inputs.shape(0) : nil
    }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let a = pass.input(0), b = pass.input(1), y = pass.output
        for i in 0..<pass.count { y[i] = a[i] + b[i] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { dy[$0] }
        pass.contribute(to: 1) { dy[$0] }
    }
}

extension Tensor {
    /// The sum of two tensors of one shape, number by number.
    public static func + (a: Tensor, b: Tensor) throws(ShapeError) -> Tensor {
        try a.tape.record(Add.self, a, b)
    }
}
