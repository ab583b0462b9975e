/// How the samples are dealt out to the iterations: an epoch goes through all of them once, a batch an iteration.
public struct Batches: Sendable, Hashable {
    /// How many samples a batch has; the last one of an epoch may have fewer.
    public var size: Int
    /// With a seed, every epoch takes the samples in the order of
    /// `DataLoader(…, shuffle=True, generator=torch.Generator().manual_seed(seed))`; without one, in the data's own.
    public var seed: UInt64?

    /// Batches of this size.
    public init(size: Int, seed: UInt64? = nil) {
        self.size = size
        self.seed = seed
    }

    /// How many iterations an epoch over so many samples takes.
    public func count(of samples: Int) -> Int { (samples + size - 1) / size }
}
