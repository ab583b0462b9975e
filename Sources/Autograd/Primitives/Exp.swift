internal import Glibc

/// The exponential, by the C library's `expf`: the correctly rounded value in all but rare cases.
enum Exp: Primitive {
    static let name = "exp"
    static let formula = "y = exp(x); dx = dy * y"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].exp() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = expf(x[i]) }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, y = pass.output
        pass.contribute(to: 0) { dy[$0] * y[$0] }
    }
}

extension Tensor {
    /// e to the power of each number.
    public func exp() throws(ShapeError) -> Tensor { try tape.record(Exp.self, self) }
}
