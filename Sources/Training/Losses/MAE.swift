internal import Autograd

extension Loss {
    /// |o − y|, averaged over all outputs of all samples, as `torch.nn.L1Loss`; its slope at 0 is 0.
    public static let mae = Loss(name: "mae", pytorch: "nn.L1Loss") { _ in MAE() }
}

private struct MAE: ElementwiseLoss {
    var formula: String { "frac{1}{K} sum_k |o_k - y_k|" }
    var slopeFormula: String { "frac{1}{K} sign(o_k - y_k)" }
    var kinks: [Double] { [0.0] }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try (outputs - targets).abs().mean()
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S { .abs(o - y) }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S { o > y ? 1 : o < y ? -1 : 0 }
}
