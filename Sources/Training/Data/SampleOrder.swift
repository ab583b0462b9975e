internal import Storage

/// In which order a run goes through its samples, epoch after epoch.
///
/// With a seed it is that of `DataLoader(…, shuffle=True, generator=torch.Generator().manual_seed(seed))`, to the
/// sample; without one, the data's own.
struct SampleOrder: Sendable {
    private let sampleCount: Int
    private var generator: MersenneTwister?

    init(samples: Int, seed: UInt64?) {
        sampleCount = samples
        generator = seed.map { MersenneTwister(seed: $0) }
    }

    /// The samples of the next epoch, each once.
    mutating func nextEpoch() -> [Int] {
        guard generator != nil else { return Array(0..<sampleCount) }
        // Every iterator of a DataLoader draws a seed for its workers, be there any or not: an int64.
        for _ in 0..<2 { _ = generator?.next() }
        let order = generator?.permutation(of: sampleCount) ?? []
        // A RandomSampler that is asked for more at the end draws a second order before it finds that it needs none.
        for _ in 0..<(sampleCount - 1) { _ = generator?.next() }
        return order
    }
}

extension SampleOrder: Packable {
    func pack(into packing: inout Packing) {
        packing.add(sampleCount)
        packing.add(generator)
    }

    init(from packed: inout Unpacking) throws(DamagedEntry) {
        sampleCount = try packed.int()
        generator = try packed.optional()
    }
}
