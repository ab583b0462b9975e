internal import Glibc

/// -(t log x + (1 - t) log(1 - x)) of each probability x and its target t; PyTorch clamps the logarithms at -100.
enum BinaryCrossEntropy: Pairwise {
    static let name = "binary_cross_entropy"
    static let formula =
        "y = (t - 1) * max(log(1 - x), -100) - t * max(log(x), -100); dx = dy * (x - t) / max((1 - x) * x, 1e-12), dt = (log(1 - x) - log(x)) * dy"
    static var examples: [Example] { [[[], []], [[3], [3]], [[2, 3], [2, 3]]] }
    /// Outputs and targets of different shapes are a mistake, not something to broadcast.
    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0) == operands.shape(1) ? operands.shape(0) : nil
    }
    static func domain(of place: Int) -> Domain { .probability }
    static let cost = Operations(forward: 9, backward: 10)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float {
        (b - 1) * clamped(log1pf(-a)) - b * clamped(logf(a))
    }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (dy * (a - b) / larger((1 - a) * a, 1e-12), (logf(1 - a) - logf(a)) * dy)
    }

    private static func clamped(_ logarithm: Float) -> Float { larger(logarithm, -100) }

    /// NaN passes through.
    private static func larger(_ x: Float, _ least: Float) -> Float { x < least ? least : x }
}

extension Tensor {
    /// The binary cross-entropy of each probability and its target, between 0 and 1; not reduced.
    public func binaryCrossEntropy(_ targets: Tensor) throws(ShapeError) -> Tensor {
        try tape.record(BinaryCrossEntropy.self, self, targets)
    }
}
