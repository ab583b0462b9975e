internal import FloatKernels

/// Each number times its sigmoid.
enum SiLU: Shaped {
    static let name = "silu"
    static let formula = "s = 1 / (1 + exp(-x)), y = x * s; dx = dy * s * (1 + x * (1 - s))"
    static let cost = Operations(forward: 4, backward: 9)

    static func forward(_ pass: Pass) { kernel_silu(pass.input(0), pass.output, pass.count) }

    static func backward(_ pass: Pass) {
        kernel_silu_shares(pass.upstream, pass.input(0), pass.scratch, pass.count)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// x / (1 + exp(-x)) of each number.
    public consuming func silu() throws(ShapeError) -> Tensor { try record(SiLU.self) }
}
