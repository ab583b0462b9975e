internal import FloatKernels

/// Each number times the normal distribution's share below it, by PyTorch's own approximation of `erf`.
enum GELU: Shaped {
    static let name = "gelu"
    static let formula =
        "c = 0.5 * (1 + erf(x / sqrt(2))), y = x * c; dx = dy * (c + x * exp(-x * x / 2) / sqrt(2 pi))"
    static let cost = Operations(forward: 5, backward: 12)

    static func forward(_ pass: Pass) { kernel_gelu(pass.input(0), pass.output, pass.count) }

    static func backward(_ pass: Pass) {
        kernel_gelu_shares(pass.upstream, pass.input(0), pass.scratch, pass.count)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// x times the normal distribution's share below x, for each number.
    public consuming func gelu() throws(ShapeError) -> Tensor { try record(GELU.self) }
}
