internal import Autograd

extension Activation {
    /// The positive part; its slope at 0 is 0, as PyTorch's.
    public static let relu = Activation(name: "relu", pytorch: "nn.ReLU", hasFlatSide: true, rule: ReLU())
}

private struct ReLU: ElementwiseActivation {
    var formula: String { "max(0, z)" }
    var slopeFormula: String { "1 (z > 0) , quad 0 (z ≤ 0)" }
    var kinks: [Double] { [0.0] }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.relu() }
    func value<S: Scalar>(_ z: S) -> S { z < 0 ? 0 : z }
    func slope<S: Scalar>(_ z: S, _ y: S) -> S { z > 0 ? 1 : 0 }
}
