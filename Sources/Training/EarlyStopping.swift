/// Ends a run where a loss has stopped falling, by the rule of Keras' `EarlyStopping`: an epoch counts as an
/// improvement when loss + minDelta < best, and the run ends when `patience` epochs in a row were none.
///
/// The loss is that of the validation samples where there are any, else that of the training samples.
public struct EarlyStopping: Sendable, Hashable {
    /// How many epochs without improvement are borne; at least 1.
    public var patience: Int
    /// How much lower the loss must be to count as lower.
    public var minDelta: Double

    /// This rule.
    public init(patience: Int, minDelta: Double = 0) {
        self.patience = patience
        self.minDelta = minDelta
    }
}
