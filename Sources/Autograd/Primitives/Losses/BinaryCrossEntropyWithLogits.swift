internal import Glibc

/// Binary cross-entropy of sigmoid(x) and a target t, computed so that exp cannot overflow.
enum BinaryCrossEntropyWithLogits: Pairwise {
    static let name = "binary_cross_entropy_with_logits"
    static let formula =
        "y = (1 - t) * x - (min(x, 0) - log(1 + exp(-|x|))); dx = (sigmoid(x) - t) * dy, dt = -dy * x"
    static var examples: [Example] { [[[], []], [[3], [3]], [[2, 3], [2, 3]]] }
    /// Outputs and targets of different shapes are a mistake, not something to broadcast.
    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0) == operands.shape(1) ? operands.shape(0) : nil
    }
    static let cost = Operations(forward: 9, backward: 8)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float {
        (1 - b) * a - (Swift.min(a, 0) - log1pf(expf(-Swift.abs(a))))
    }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        ((1 / (1 + expf(-a)) - b) * dy, -dy * a)
    }
}

extension Tensor {
    /// The binary cross-entropy of each number's sigmoid and its target, between 0 and 1; not reduced.
    public func binaryCrossEntropyWithLogits(_ targets: Tensor) throws(ShapeError) -> Tensor {
        try tape.record(BinaryCrossEntropyWithLogits.self, self, targets)
    }
}
