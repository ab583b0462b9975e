internal import Glibc

/// -(t log x + (1 - t) log(1 - x)) of each probability x and its target t; PyTorch clamps the logarithms at -100.
enum BinaryCrossEntropy: PairwiseLoss {
    static let name = "binary_cross_entropy"
    static let formula =
        "y = (t - 1) * max(log(1 - x), -100) - t * max(log(x), -100); dx = dy * (x - t) / max((1 - x) * x, 1e-12), dt = -dy * log(x / (1 - x))"
    static func domain(of place: Int) -> Domain { .probability }
    static let cost = Operations(forward: 9, backward: 10)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float {
        (b - 1) * clamped(Float(log1p(Double(-a)))) - b * clamped(logf(a))
    }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (dy * (a - b) / larger((1 - a) * a, 1e-12), dy * -logf(a / (1 - a)))
    }

    private static func clamped(_ logarithm: Float) -> Float { larger(logarithm, -100) }

    /// NaN passes through.
    private static func larger(_ x: Float, _ least: Float) -> Float { x < least ? least : x }
}

extension Tensor {
    /// The binary cross-entropy of each probability and its target, between 0 and 1; not reduced.
    public consuming func binaryCrossEntropy(_ targets: Tensor) throws(ShapeError) -> Tensor {
        try record(BinaryCrossEntropy.self, with: targets)
    }
}
