public import Autograd

/// What a layer does to its weighted sums, element by element: one file in `Activations/`, one entry in ``all``.
public struct Activation: Choice {
    /// The word in a lab file, and PyTorch's.
    public let name: String
    /// What may be given beside the name.
    public var options: Options = []
    /// f(z), in the notation of a typed equation: `frac{1}{1 + e^{-z}}`.
    public let formula: String
    /// f′(z), in the same notation.
    public let slopeFormula: String
    /// Whether it is flat on one side, so that a unit there passes no gradient on.
    public var hasFlatSide = false
    /// On a tape.
    public let apply: @Sendable (_ z: Tensor) throws(ShapeError) -> Tensor
    /// By hand: y.
    public let value: @Sendable (_ z: Float) -> Float
    /// By hand: dy/dz, from z and y.
    public let slope: @Sendable (_ z: Float, _ y: Float) -> Float

    /// Every activation a lab may name.
    public static let all: [Activation] = [.identity, .sigmoid, .composedSigmoid, .relu]
}
