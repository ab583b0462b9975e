internal import FloatKernels

/// The hyperbolic tangent: what the C library computes in double, rounded once.
enum Tanh: Shaped {
    static let name = "tanh"
    static let formula = "y = tanh(x); dx = dy * (1 - y * y)"
    static let cost = Operations(forward: 1, backward: 3)

    static func forward(_ pass: Pass) {
        kernel_tanh(pass.input(0), pass.output, pass.count)
    }

    static func backward(_ pass: Pass) {
        kernel_tanh_shares(pass.upstream, pass.output, pass.scratch, pass.count)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// The hyperbolic tangent of each number.
    public consuming func tanh() throws(ShapeError) -> Tensor { try record(Tanh.self) }
}
