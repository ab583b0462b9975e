internal import FloatKernels

/// Binary cross-entropy of sigmoid(x) and a target t, computed so that exp cannot overflow.
enum BinaryCrossEntropyWithLogits: Primitive {
    static let name = "binary_cross_entropy_with_logits"
    static let formula =
        "y = (1 - t) * x - (min(x, 0) - log(1 + exp(-|x|))); dx = (sigmoid(x) - t) * dy, dt = -dy * x"
    static let examples: [Example] = [[[], []], [[3], [3]], [[2, 3], [2, 3]]]

    static func shape(of operands: Operands) -> Shape? { operands.commonShape }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        output.count * Operations(forward: 9, backward: 8)
    }

    static func forward(_ pass: Pass) {
        kernel_logits_entropy(pass.input(0), pass.input(1), pass.output, pass.count)
    }

    static func backward(_ pass: Pass) {
        let x = pass.input(0), targets = pass.input(1), dy = pass.upstream, sigmoid = pass.scratch
        kernel_sigmoid(x, sigmoid, pass.count)
        pass.contribute(to: 0) { (sigmoid[$0] - targets[$0]) * dy[$0] }
        pass.contribute(to: 1) { -dy[$0] * x[$0] }
    }
}

extension Tensor {
    /// The binary cross-entropy of each number's sigmoid and its target, between 0 and 1; not reduced.
    public consuming func binaryCrossEntropyWithLogits(_ targets: Tensor) throws(ShapeError) -> Tensor {
        try record(BinaryCrossEntropyWithLogits.self, with: targets)
    }
}
