internal import Autograd

extension Loss {
    /// ½(o − y)², summed over the outputs and averaged over the samples.
    public static let halfSquaredError = Loss(
        name: "half_squared_error", pytorch: PyTorchCall("HalfSquaredError", definition: definition)
    ) { _ in HalfSquaredError() }

    private static let definition = """
        class HalfSquaredError(nn.Module):
            \"\"\"Half the squared error, summed over the outputs and averaged over the samples.\"\"\"

            def forward(self, outputs, targets):
                return (0.5 * (outputs - targets) ** 2).sum() / len(outputs)
        """
}

private struct HalfSquaredError: ElementwiseLoss {
    var formula: String { "frac{1}{2} sum_k (o_k - y_k)^2" }
    var slopeFormula: String { "o_k - y_k" }
    var sumsOutputs: Bool { true }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        let sum = try (0.5 * (outputs - targets).square()).sum()
        return outputs.shape[0] == 1 ? sum : try sum / Float(outputs.shape[0])
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S { 0.5 * ((o - y) * (o - y)) }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S { o - y }
}
