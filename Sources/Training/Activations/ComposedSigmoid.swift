internal import Autograd
internal import Glibc

extension Activation {
    /// The logistic function as its four graph nodes: neg, exp, add, reciprocal; other last digits than the one node.
    public static let composedSigmoid = Activation(
        name: "composed_sigmoid", formula: "frac{1}{1 + e^{-z}}", slopeFormula: "f(z) (1 - f(z))",
        apply: { z throws(ShapeError) in try (z.neg().exp() + 1).reciprocal() },
        value: { z in 1 / (1 + expf(-z)) },
        slope: { _, y in y * (1 - y) })
}
