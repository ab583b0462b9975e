internal import Autograd

extension Activation {
    /// z above 0 and a hundredth of it below, as `torch.nn.functional.leaky_relu`.
    public static let leakyReLU = Activation(name: "leaky_relu", pytorch: "nn.LeakyReLU", rule: LeakyReLU())
}

private struct LeakyReLU: ElementwiseActivation {
    var formula: String { "z (z > 0) , quad 0.01 z (z ≤ 0)" }
    var slopeFormula: String { "1 (z > 0) , quad 0.01 (z ≤ 0)" }
    var kinks: [Double] { [0.0] }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.leakyReLU() }
    func value<S: Scalar>(_ z: S) -> S { z > 0 ? z : z * 0.01 }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { z > 0 ? 1 : 0.01 }
}
