internal import FloatKernels

/// Numbers above 0 that sum to 1 along the last axis; the largest is subtracted first so that exp cannot overflow.
enum Softmax: Primitive {
    static let name = "softmax"
    static let formula = "y = exp(x - max) / sum(exp(x - max)); dx = (dy - sum(dy * y)) * y"
    static let examples: [Example] = [[[3]], [[2, 3]], [[2, 2, 3]]]

    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0).rank > 0 ? operands.shape(0) : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        // Per number: a comparison, a subtraction, exp, an addition, a division; back, 2 products, a sum, a difference.
        output.count * Operations(forward: 5, backward: 4)
    }

    static func forward(_ pass: Pass) {
        let width = pass.shape.width
        kernel_softmax(pass.input(0), pass.output, pass.count / width, width)
    }

    static func backward(_ pass: Pass) {
        let width = pass.shape.width
        kernel_softmax_shares(pass.upstream, pass.output, pass.scratch, pass.count / width, width)
        pass.contributeScratch(to: 0)
    }
}

extension Tensor {
    /// exp(x) over the sum of exp along the last axis.
    public consuming func softmax() throws(ShapeError) -> Tensor { try record(Softmax.self) }
}
