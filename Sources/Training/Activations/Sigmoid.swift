internal import Autograd

extension Activation {
    /// The logistic function as one graph node, as `torch.sigmoid`.
    public static let sigmoid = Activation(
        name: "sigmoid", pytorch: "nn.Sigmoid", keepsToUnitInterval: true, slopeAtOutput: { (1 - $0) * $0 },
        rule: Sigmoid())
}

struct Sigmoid: ElementwiseActivation {
    var formula: String { "frac{1}{1 + e^{-z}}" }
    var slopeFormula: String { "f(z) (1 - f(z))" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.sigmoid() }
    func value<S: Scalar>(_ z: S) -> S { 1 / (1 + .exp(-z)) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { (1 - y) * y }
}
