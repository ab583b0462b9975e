internal import FloatKernels
/// The positive part, and an exponential that levels off at -alpha.
enum ELU: Shaped {
    static let name = "elu"
    static let formula = "y = x > 0 ? x : alpha * (exp(x) - 1); dx = x > 0 ? dy : dy * alpha * exp(x)"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(1)) }
    static let cost = Operations(forward: 4, backward: 4)

    static func forward(_ pass: Pass) {
        kernel_elu(pass.input(0), pass.options.number, pass.output, pass.count)
    }

    static func backward(_ pass: Pass) {
        let alpha = pass.options.number
        kernel_elu_shares(pass.upstream, pass.input(0), alpha, pass.scratch, pass.count)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// Each number above 0, and `alpha` (exp(x) - 1) of each other.
    public consuming func elu(alpha: Float = 1) throws(ShapeError) -> Tensor {
        try record(ELU.self, options: Options(alpha))
    }
}
