public import Autograd

/// How far outputs are from targets, as one number: one file in `Losses/`, one entry in ``all``.
///
/// Outputs and targets are `[samples, units]`, row by row.
public struct Loss: Choice {
    /// The word in a lab file.
    public let name: String
    /// What a PyTorch script calls it: what is made of the options takes outputs and targets.
    package let pytorch: PyTorchCall
    /// What may be given beside the name.
    public var options: Options { didSet { rule = make(options) } }
    /// Whether it takes outputs within 0…1 only, as PyTorch does: see ``accepts(_:)``.
    public let takesProbabilities: Bool
    /// Whether a row of targets may be one class's index, where the outputs are one a class.
    public let takesClassIndices: Bool
    /// Where every target must lie, where not every number will do.
    public let targetRange: ClosedRange<Float>?
    /// The output of a network with one output above which it says yes.
    public let decisionThreshold: Float
    /// What it computes, on a tape and by hand.
    private(set) var rule: any LossRule
    private let make: @Sendable (Options) -> any LossRule

    init(
        name: String, pytorch: PyTorchCall, options: Options = [], takesProbabilities: Bool = false,
        takesClassIndices: Bool = false, targetRange: ClosedRange<Float>? = nil,
        decisionThreshold: Float = 0.5, rule make: @escaping @Sendable (Options) -> any LossRule
    ) {
        self.name = name
        self.pytorch = pytorch
        self.options = options
        self.takesProbabilities = takesProbabilities
        self.takesClassIndices = takesClassIndices
        self.targetRange = targetRange
        self.decisionThreshold = decisionThreshold
        self.make = make
        rule = make(options)
    }

    /// L for one sample, in the notation of a typed equation.
    public var formula: String { rule.formula }
    /// dL/do for one output of one sample, in the same notation.
    public var slopeFormula: String { rule.slopeFormula }
    /// What else the formulas speak of, if anything.
    public var definition: String? { rule.definition }

    /// Whether it can follow this activation: `bce` only one whose outputs keep to 0…1, since PyTorch raises an
    /// error for others.
    public func accepts(_ activation: Activation) -> Bool {
        !takesProbabilities || activation.keepsToUnitInterval
    }

    /// On a tape.
    public func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try rule.apply(outputs, targets)
    }

    /// Every loss a lab may name.
    public static let all: [Loss] = [
        .halfSquaredError, .mse, .mae, .huber, .bce, .bceWithLogits, .crossEntropy,
    ]
}
