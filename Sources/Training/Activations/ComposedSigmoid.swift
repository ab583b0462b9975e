internal import Autograd

extension Activation {
    /// The logistic function as its four graph nodes: neg, exp, add, reciprocal; other last digits than the one node.
    public static let composedSigmoid = Activation(
        name: "composed_sigmoid", pytorch: PyTorchCall("ComposedSigmoid", definition: definition),
        keepsToUnitInterval: true, slopeAtOutput: { (1 - $0) * $0 },
        rule: ComposedSigmoid())

    private static let definition = """
        class ComposedSigmoid(nn.Module):
            \"\"\"The sigmoid as four operations, each of which rounds; nn.Sigmoid is one.\"\"\"

            def forward(self, z):
                return 1 / (1 + torch.exp(-z))
        """
}

private struct ComposedSigmoid: ElementwiseActivation {
    var formula: String { Sigmoid().formula }
    var slopeFormula: String { Sigmoid().slopeFormula }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try (z.neg().exp() + 1).reciprocal() }
    func value<S: Scalar>(_ z: S) -> S { Sigmoid().value(z) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { Sigmoid().slope(z, y) }
}
