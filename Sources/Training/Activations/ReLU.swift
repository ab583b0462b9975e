internal import Autograd

extension Activation {
    /// The positive part; its slope at 0 is 0, as PyTorch's.
    public static let relu = Activation(
        name: "relu", formula: "max(0, z)", slopeFormula: "1 (z > 0) , quad 0 (z ≤ 0)", hasFlatSide: true,
        apply: { z throws(ShapeError) in try z.relu() },
        value: { z in z < 0 ? 0 : z },
        slope: { z, _ in z > 0 ? 1 : 0 })
}
