internal import Autograd

extension Activation {
    /// z above 0 and eᶻ − 1 below, as `torch.nn.functional.elu`.
    public static let elu = Activation(name: "elu", pytorch: "nn.ELU", rule: ELU())
}

private struct ELU: ElementwiseActivation {
    var formula: String { "z (z > 0) , quad e^z - 1 (z ≤ 0)" }
    var slopeFormula: String { "1 (z > 0) , quad e^z (z ≤ 0)" }
    var kinks: [Double] { [0.0] }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.elu() }
    func value<S: Scalar>(_ z: S) -> S { z > 0 ? z : .expm1(z) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { z > 0 ? 1 : .exp(z) }
}
