/// How much arithmetic one iteration by hand takes: counted while it is done.
///
/// The first two samples are counted; each further one takes as much as the second.
public struct Workload: Sendable, Hashable {
    /// From the inputs to the loss.
    public let forward: Arithmetic
    /// From the loss to the gradients.
    public let backward: Arithmetic

    /// The arithmetic of the chain rule by hand at these parameters, in their order in memory.
    public init(_ network: Network, parameters: [Double], data: Dataset, loss: Loss) {
        func counted(_ samples: Int, _ work: ([Counted], Samples<Counted>) -> Void) -> Arithmetic {
            let counter = Counted.Counter()
            let rows = data.samples(0..<samples)
            work(parameters.map { Counted($0, counter) }, Samples(rows) { Counted($0, counter) })
            return counter.count
        }
        func extended(_ work: ([Counted], Samples<Counted>) -> Void) -> Arithmetic {
            let one = counted(1, work)
            guard data.sampleCount > 1 else { return one }
            return one.adding(data.sampleCount - 1, counted(2, work) - one)
        }
        forward = extended { parameters, samples in
            _ = ChainRule.loss(network, parameters, samples, loss)
        }
        let both = extended { parameters, samples in _ = ChainRule(network, parameters, samples, loss) }
        backward = both - forward
    }
}
