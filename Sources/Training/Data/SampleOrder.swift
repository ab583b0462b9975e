/// In which order a run goes through its samples, epoch after epoch.
///
/// With a seed it is that of `DataLoader(…, shuffle=True, generator=torch.Generator().manual_seed(seed))`, to the
/// sample; without one, the data's own.
package struct SampleOrder: Sendable {
    private let batchSize: Int
    private let sampleCount: Int
    private var generator: MersenneTwister?

    /// The order in which `batches` deal out so many samples.
    package init(_ batches: Batches, samples: Int) {
        batchSize = batches.size
        sampleCount = samples
        generator = batches.seed.map { MersenneTwister(seed: $0) }
    }

    /// The samples of the next epoch, each once.
    package mutating func nextEpoch() -> [Int] {
        guard generator != nil else { return Array(0..<sampleCount) }
        // Every iterator of a DataLoader draws a seed for its workers, be there any or not: an int64.
        for _ in 0..<2 { _ = generator?.next() }
        let order = generator?.permutation(of: sampleCount) ?? []
        // A RandomSampler that is asked for more at the end draws a second order before it finds that it needs none.
        for _ in 0..<(sampleCount - 1) { _ = generator?.next() }
        return order
    }

    /// The batches of the next epoch, the samples' places in each.
    package mutating func nextBatches() -> [ArraySlice<Int>] {
        let order = nextEpoch()
        return stride(from: 0, to: sampleCount, by: batchSize).map {
            order[$0..<min($0 + batchSize, sampleCount)]
        }
    }
}
