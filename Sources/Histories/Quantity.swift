/// What a series measures, told by its column's name.
public enum Quantity: Sendable, Hashable {
    /// The loss on what the network learns from; with mini-batches `loss` is one batch's, `training.loss` all samples'.
    case loss
    /// The loss on what it is only watched on.
    case validationLoss
    /// The share of samples that are given their own class.
    case accuracy
    /// A unit of the network's output.
    case output
    /// A weight, or a bias.
    case weight
    /// The derivative of the loss with respect to a weight.
    case gradient
    /// The share of samples on which a unit with a flat side, such as ReLU's, is above it.
    case activity
    /// A layer's weights, gradients or units in one number: `layer2.median`, `layer2.gradient_norm`.
    case summary(LayerSummary.Measure)
    /// An eigenvalue of the loss's Hessian.
    case curvature
    /// How far the update from this state goes along the gradient.
    case stepSize
    case other

    /// What a column of this name measures.
    public init(column name: String) {
        switch true {
        case name == "loss" || name == "training.loss": self = .loss
        case name == "validation.loss": self = .validationLoss
        case name == "training.accuracy" || name == "validation.accuracy": self = .accuracy
        case name == "step_size": self = .stepSize
        case name.hasPrefix("curvature."): self = .curvature
        case name.hasPrefix("output."): self = .output
        case name.hasPrefix("gradient."): self = .gradient
        case name.hasPrefix("active."): self = .activity
        case Self.isWeight(name): self = .weight
        default: self = LayerSummary(column: name).map { .summary($0.measure) } ?? .other
        }
    }

    /// `w3`, `layer1.w.2.1` and `layer1.b.1` are weights; other tools may have more than eight `w`.
    private static func isWeight(_ name: String) -> Bool {
        let digits = name.utf8.dropFirst()
        return ParameterName(column: name) != nil
            || name.hasPrefix("w") && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    }
}
