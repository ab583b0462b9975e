public import Autograd
public import Histories

extension ConfusionMatrix {
    /// Counts how the samples are classified at weights in their order in memory, by the rule of accuracy: the highest
    /// output or, of one output, the loss's threshold. Nil where the data have no classes.
    ///
    /// - Throws: `ShapeError` where an activation does not fit the network.
    public init?(_ network: Network, weights: [Float], data: Dataset, loss: Loss) throws(ShapeError) {
        guard let labels = data.labels, let outputCount = network.layers.last else { return nil }
        let classes = max(max(2, outputCount), data.classNames.count, (labels.max() ?? 0) + 1)
        var inference = Inference(network, samples: data.sampleCount)
        inference.assign(weights)
        inference.assign(inputs: data.inputs)
        var counts = [[Int]](repeating: Array(repeating: 0, count: classes), count: classes)
        try inference.outputs().forEachClass(threshold: loss.decisionThreshold) {
            counts[labels[$0]][$1] += 1
        }
        self.init(counts: counts, classNames: data.classNames)
    }
}
