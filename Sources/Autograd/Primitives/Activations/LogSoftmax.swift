internal import FloatKernels

/// The logarithm of softmax along the last axis, computed by log-sum-exp so that it cannot overflow.
enum LogSoftmax: Primitive {
    static let name = "log_softmax"
    static let formula = "y = x - max - log(sum(exp(x - max))); dx = dy - exp(y) * sum(dy)"
    static let examples: [Example] = [[[3]], [[2, 3]], [[2, 2, 3]]]

    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0).rank > 0 ? operands.shape(0) : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        // Per number: a comparison, exp, an addition and 3 subtractions; a logarithm per row. Back: a sum, exp, a
        // product, a difference.
        let rows = output.count / output.width
        return output.count * Operations(forward: 6, backward: 4) + Operations(forward: rows, backward: 0)
    }

    static func forward(_ pass: Pass) {
        let width = pass.shape.width
        kernel_log_softmax(pass.input(0), pass.output, pass.count / width, width)
    }

    static func backward(_ pass: Pass) {
        let width = pass.shape.width
        kernel_log_softmax_shares(pass.upstream, pass.output, pass.scratch, pass.count / width, width)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// log(softmax(x)) along the last axis.
    public consuming func logSoftmax() throws(ShapeError) -> Tensor { try record(LogSoftmax.self) }
}
