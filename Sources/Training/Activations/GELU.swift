internal import Autograd

extension Activation {
    /// z Φ(z), with Φ the normal distribution's function, as `torch.nn.functional.gelu` (the exact one, with erf).
    public static let gelu = Activation(name: "gelu", pytorch: "nn.GELU", rule: GELU())
}

private struct GELU: ElementwiseActivation {
    var formula: String { "z Φ(z)" }
    var slopeFormula: String { "Φ(z) + frac{z}{√(2 π)} e^{-z^2 / 2}" }
    var definition: String? { "Φ(z) = frac{1}{2} (1 + erf(frac{z}{√2}))" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.gelu() }
    func value<S: Scalar>(_ z: S) -> S { z * 0.5 * (1 + S.erf(z * S(0.5.squareRoot()))) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S {
        let share = 0.5 * (1 + S.erf(z * S(0.5.squareRoot())))
        let density = S.exp(z * z * -0.5) * S((0.5 / Double.pi).squareRoot())
        return share + z * density
    }
}
