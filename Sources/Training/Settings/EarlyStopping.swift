internal import Storage

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

/// Watches the loss at the end of each epoch.
struct LossWatch {
    private let rule: EarlyStopping
    private var best = Double.infinity
    private var waited = 0

    init(_ rule: EarlyStopping) { self.rule = rule }

    func pack(into packing: inout Packing) {
        packing.add(best)
        packing.add(waited)
    }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        best = try packed.double()
        waited = try packed.int()
    }

    /// Takes note of an epoch's loss; says whether the run is to end here.
    mutating func isOver(after loss: Double) -> Bool {
        if loss + rule.minDelta < best {
            best = loss
            waited = 0
        } else {
            waited += 1
        }
        return waited >= rule.patience
    }
}
