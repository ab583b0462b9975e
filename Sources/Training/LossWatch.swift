/// Watches the loss at the end of each epoch.
struct LossWatch {
    private let rule: EarlyStopping
    private var best = Double.infinity
    private var waited = 0

    init(_ rule: EarlyStopping) { self.rule = rule }

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
