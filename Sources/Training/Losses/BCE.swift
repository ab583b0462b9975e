internal import Autograd

extension Loss {
    /// −(y ln o + (1 − y) ln(1 − o)), averaged over all outputs of all samples, as `torch.nn.BCELoss`: logarithms are
    /// no lower than −100, so that an output of exactly 0 or 1 costs at most 100.
    public static let bce = Loss(
        name: "bce", pytorch: "nn.BCELoss", takesProbabilities: true, targetRange: 0...1
    ) { _ in BCE() }
}

private struct BCE: ElementwiseLoss {
    var formula: String { "- frac{1}{K} sum_k (y_k ln o_k + (1 - y_k) ln(1 - o_k))" }
    var slopeFormula: String { "frac{1}{K} frac{o_k - y_k}{o_k (1 - o_k)}" }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try outputs.binaryCrossEntropy(targets).mean()
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S {
        (y - 1) * max(.log1p(-o), -100) - y * max(.log(o), -100)
    }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S { (o - y) / max((1 - o) * o, 1e-12) }
}
