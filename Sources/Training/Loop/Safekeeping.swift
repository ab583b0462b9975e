/// How a long training is kept from being lost.
package struct Safekeeping {
    /// What an earlier training of the same settings had put down; nil where this one begins.
    package var checkpoint: [UInt8]?
    /// Whether the training is to end as soon as it can.
    package var isInterrupted: () -> Bool
    /// Keeps a checkpoint, in place of the one before.
    package var keep: ([UInt8]) -> Void

    /// This way of keeping it.
    package init(
        checkpoint: [UInt8]? = nil, isInterrupted: @escaping () -> Bool = { false },
        keep: @escaping ([UInt8]) -> Void = { _ in }
    ) {
        (self.checkpoint, self.isInterrupted, self.keep) = (checkpoint, isInterrupted, keep)
    }
}

extension Settings {
    /// How many iterations lie between two checkpoints: about some seconds of work.
    var checkpointInterval: Int {
        let each = work / Double(max(1, iterations))
        return max(1, Int(min(1e15, 4e8 / max(1, each))))
    }
}
