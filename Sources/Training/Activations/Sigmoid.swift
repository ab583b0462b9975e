internal import Autograd
internal import Glibc

extension Activation {
    /// The logistic function as one graph node, as `torch.sigmoid`.
    public static let sigmoid = Activation(
        name: "sigmoid", formula: "frac{1}{1 + e^{-z}}", slopeFormula: "f(z) (1 - f(z))",
        apply: { z throws(ShapeError) in try z.sigmoid() },
        value: { z in 1 / (1 + expf(-z)) },
        slope: { _, y in y * (1 - y) })
}
