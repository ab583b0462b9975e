internal import FloatKernels

/// A smooth relu; above 20 the number itself, as PyTorch has it.
enum Softplus: Shaped {
    static let name = "softplus"
    static let formula = "y = x > 20 ? x : log(1 + exp(x)); dx = x > 20 ? dy : dy * exp(x) / (exp(x) + 1)"
    static let cost = Operations(forward: 4, backward: 5)

    static func forward(_ pass: Pass) { kernel_softplus(pass.input(0), pass.output, pass.count) }

    static func backward(_ pass: Pass) {
        kernel_softplus_shares(pass.upstream, pass.input(0), pass.scratch, pass.count)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// log(1 + exp(x)) of each number.
    public consuming func softplus() throws(ShapeError) -> Tensor { try record(Softplus.self) }
}
