internal import Autograd

extension Loss {
    /// (o − y)², averaged over all outputs of all samples, as `torch.nn.MSELoss`.
    public static let mse = Loss(name: "mse", pytorch: "nn.MSELoss") { _ in MSE() }
}

private struct MSE: ElementwiseLoss {
    var formula: String { "frac{1}{K} sum_k (o_k - y_k)^2" }
    var slopeFormula: String { "frac{2}{K} (o_k - y_k)" }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try (outputs - targets).square().mean()
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S { (o - y) * (o - y) }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S { 2 * (o - y) }
}
