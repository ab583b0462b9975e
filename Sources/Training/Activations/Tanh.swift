internal import Autograd

extension Activation {
    /// The hyperbolic tangent, as `torch.tanh`.
    public static let tanh = Activation(
        name: "tanh", pytorch: "nn.Tanh", slopeAtOutput: { 1 - $0 * $0 }, rule: Tanh())
}

private struct Tanh: ElementwiseActivation {
    var formula: String { "tanh(z)" }
    var slopeFormula: String { "1 - f(z)^2" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.tanh() }
    func value<S: Scalar>(_ z: S) -> S { .tanh(z) }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { 1 - y * y }
}
