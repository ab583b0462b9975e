public import Autograd
public import Histories

extension ActivationQuantiles {
    /// So many outputs of units may be sorted in one run, about 50 ms.
    private static let outputLimit = 1_000_000
    /// So many multiplications and additions may lead to them.
    private static let workLimit = 100_000_000
    /// Fewer states than this tell nothing of time.
    private static let fewestStates = 8

    /// How the outputs of each layer are spread over all training samples, at about sixty states of a run: computed from
    /// its weights there. Empty where too few of these were kept, or where the samples are too many.
    ///
    /// - Throws: `ShapeError` where an activation does not fit the network.
    public static func layers(of history: History, _ settings: Settings) throws(ShapeError)
        -> [ActivationQuantiles]
    {
        let network = settings.network, data = settings.data
        let outputs = network.layers.dropFirst().reduce(0, +) * data.sampleCount
        let limit = Swift.min(
            60, outputLimit / outputs, workLimit / network.work(samples: data.sampleCount))
        guard limit >= fewestStates, let checkpoints = history.checkpoints(atMost: limit) else { return [] }
        var inference = Inference(network, samples: data.sampleCount)
        inference.assign(inputs: data.inputs)
        var sorted = [[[Float]]](repeating: [], count: network.activations.count)
        for weights in checkpoints.weights {
            inference.assign(weights)
            for (layer, outputs) in try inference.run().dropFirst().enumerated() {
                // What is no number has no place in an order.
                sorted[layer].append(outputs.withValues { $0.contains(where: \.isNaN) ? [] : $0.sorted() })
            }
        }
        return sorted.enumerated().map {
            ActivationQuantiles(layer: $0 + 1, steps: checkpoints.steps, sorted: $1)
        }
    }
}
