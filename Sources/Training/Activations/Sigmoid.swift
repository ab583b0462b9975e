internal import Autograd
internal import Glibc

extension Activation {
    /// The logistic function as one graph node, as `torch.sigmoid`.
    public static let sigmoid = Activation(
        name: "sigmoid", formula: "1 / (1 + e⁻ᶻ)", slopeFormula: "y (1 − y)",
        apply: { z throws(ShapeError) in try z.sigmoid() },
        value: { z in 1 / (1 + expf(-z)) },
        slope: { _, y in y * (1 - y) })
}
