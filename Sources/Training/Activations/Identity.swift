internal import Autograd

extension Activation {
    /// y = z.
    public static let identity = Activation(name: "identity", pytorch: "nn.Identity", rule: Identity())
}

private struct Identity: ElementwiseActivation {
    var formula: String { "z" }
    var slopeFormula: String { "1" }

    func apply(_ z: Tensor) -> Tensor { z }
    func value<S: Scalar>(_ z: S) -> S { z }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { 1 }
}
