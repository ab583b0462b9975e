internal import Autograd

extension Activation {
    /// z times its sigmoid, as `torch.nn.functional.silu`.
    public static let silu = Activation(name: "silu", pytorch: "nn.SiLU", rule: SiLU())
}

private struct SiLU: ElementwiseActivation {
    var formula: String { "z σ(z)" }
    var slopeFormula: String { "σ(z) (1 + z (1 - σ(z)))" }
    var definition: String? { "σ(z) = frac{1}{1 + e^{-z}}" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.silu() }
    func value<S: Scalar>(_ z: S) -> S { z / (1 + .exp(-z)) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S {
        let share = Sigmoid().value(z)
        return share * (1 + z * (1 - share))
    }
}
