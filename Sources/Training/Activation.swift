public import Autograd

/// What a layer does to its weighted sums: one file in `Activations/`, one entry in ``all``.
public struct Activation: Choice {
    /// The word in a lab file, and PyTorch's.
    public let name: String
    /// What a PyTorch script calls it: a class, to be made without arguments.
    package let pytorch: PyTorchCall
    /// What may be given beside the name.
    public var options: Options = []
    /// Whether it is flat on one side, so that a unit there passes no gradient on.
    public var hasFlatSide = false
    /// Whether its outputs lie within 0…1, as probabilities do.
    public var keepsToUnitInterval = false
    /// For one that flattens out on both sides: dy/dz, told from y alone.
    var slopeAtOutput: (@Sendable (_ y: Float) -> Float)?
    /// What it computes, on a tape and by hand.
    let rule: any ActivationRule

    /// f(z), in the notation of a typed equation: `frac{1}{1 + e^{-z}}`.
    public var formula: String { rule.formula }
    /// f′(z), in the same notation; where it is not elementwise, ∂f(z)_k/∂z_j.
    public var slopeFormula: String { rule.slopeFormula }
    /// What else the formulas speak of, if anything: `σ(z) = frac{1}{1 + e^{-z}}`.
    public var definition: String? { rule.definition }
    /// Whether each output depends on its own sum only; softmax's depend on their whole row.
    public var isElementwise: Bool { rule is any ElementwiseActivation }
    /// Whether it flattens out on both sides, so that a unit can be saturated.
    public var saturates: Bool { slopeAtOutput != nil }

    /// Whether a unit with this output is saturated: its slope has fallen below 0.01.
    public func isSaturated(at y: Float) -> Bool { slopeAtOutput.map { $0(y) < 0.01 } ?? false }

    /// On a tape, from sums `[samples, units]`.
    public func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try rule.apply(z) }

    /// Every activation a lab may name.
    public static let all: [Activation] = [
        .identity, .sigmoid, .composedSigmoid, .relu, .tanh, .leakyReLU, .elu, .gelu, .silu, .softplus,
        .softmax,
    ]
}
