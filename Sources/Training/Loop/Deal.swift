internal import Autograd
internal import Storage

/// Deals the samples out to the iterations, onto the leaves of a tape: all of them every time, or a batch.
struct Deal {
    private let data: Dataset
    private let leaves: [SampleLeaves]
    private let size: Int
    private var order: SampleOrder?
    private var epoch: [Int] = []
    private var next = 0

    /// The shapes of the leaves that a tape must have: for whole batches, and for what is left at an epoch's end.
    static func shapes(_ settings: Settings) -> [Shape] {
        let count = settings.data.sampleCount, size = min(settings.batches?.size ?? count, count)
        let rest = count % size
        return SampleLeaves.shapes(settings.data, count: size)
            + (rest == 0 ? [] : SampleLeaves.shapes(settings.data, count: rest))
    }

    init(_ settings: Settings, on tape: Tape) {
        data = settings.data
        let inputs = tape.inputs
        leaves = stride(from: 0, to: inputs.count, by: 2).map { SampleLeaves(inputs[$0...]) }
        size = leaves[0].inputs.shape[0]
        order = settings.batches.map { SampleOrder(samples: data.sampleCount, seed: $0.seed) }
        if order == nil { leaves[0].assign(data, 0..<data.sampleCount) }
    }

    /// All samples, or leaves for a whole batch of them.
    var first: SampleLeaves { leaves[0] }

    /// Whether every iteration sees all samples.
    var isWhole: Bool { order == nil }

    func pack(into packing: inout Packing) {
        packing.add(order)
        packing.add(epoch)
        packing.add(next)
    }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        order = try packed.optional()
        epoch = try packed.numbers()
        next = try packed.int()
        guard (0...epoch.count).contains(next), epoch.allSatisfy(data.inputs.indices.contains) else {
            throw DamagedEntry()
        }
    }

    /// The samples of the next batch.
    mutating func deal() -> SampleLeaves {
        if next == epoch.count {
            epoch = order?.nextEpoch() ?? []
            next = 0
        }
        let batch = epoch[next..<min(next + size, epoch.count)]
        next += batch.count
        let samples = batch.count == size ? leaves[0] : leaves[leaves.count - 1]
        samples.assign(data, batch)
        return samples
    }
}
