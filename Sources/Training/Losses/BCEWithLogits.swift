internal import Autograd

extension Loss {
    /// Binary cross-entropy of the outputs' sigmoids, computed from the outputs themselves and averaged over all of
    /// all samples, as `torch.nn.BCEWithLogitsLoss`.
    public static let bceWithLogits = Loss(
        name: "bce_with_logits", pytorch: "nn.BCEWithLogitsLoss", decisionThreshold: 0
    ) { _ in
        BCEWithLogits()
    }
}

private struct BCEWithLogits: ElementwiseLoss {
    var formula: String { "- frac{1}{K} sum_k (y_k ln σ(o_k) + (1 - y_k) ln(1 - σ(o_k)))" }
    var slopeFormula: String { "frac{1}{K} (σ(o_k) - y_k)" }
    var definition: String? { "σ(o) = frac{1}{1 + e^{-o}}" }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try outputs.binaryCrossEntropyWithLogits(targets).mean()
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S {
        // ln σ(o) in a form in which no exponential overflows.
        let logarithm = (o < 0 ? o : 0) - S.log1p(.exp(-.abs(o)))
        return (1 - y) * o - logarithm
    }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S { Sigmoid().value(o) - y }
}
