internal import Autograd

extension Activation {
    /// ln(1 + eᶻ), and above 20 z itself, as `torch.nn.functional.softplus`.
    public static let softplus = Activation(name: "softplus", pytorch: "nn.Softplus", rule: Softplus())
}

private struct Softplus: ElementwiseActivation {
    var formula: String { "ln(1 + e^z)" }
    var slopeFormula: String { "frac{e^z}{1 + e^z}" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.softplus() }
    func value<S: Scalar>(_ z: S) -> S { z > 20 ? z : .log1p(.exp(z)) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S {
        guard !(z > 20) else { return 1 }
        let power = S.exp(z)
        return power / (power + 1)
    }
}
