public import Autograd

// One pass by itself: what the trainer does in an iteration, without its update.
extension Settings {
    /// The samples that an iteration sees, counted from 0.
    public func samples(of iteration: Int) -> Dataset {
        guard let batches else { return data }
        var order = SampleOrder(batches, samples: data.sampleCount)
        let (epoch, batch) = iteration.quotientAndRemainder(dividingBy: iterationsPerEpoch)
        for _ in 0..<epoch { _ = order.nextEpoch() }
        return data.samples(order.nextBatches()[batch])
    }

    /// What a tape records of these samples at these parameters: forward, and backward from the loss.
    ///
    /// - Throws: `ShapeError` where the samples do not fit the network.
    public func graph(_ parameters: Parameters, on samples: Dataset) throws(ShapeError) -> Graph {
        let rows = [samples.inputs, samples.targets]
        let tape = Tape(
            parameters: network.parameterShapes, inputs: rows.map { [$0.count, $0.first?.count ?? 1] })
        for (input, rows) in zip(tape.inputs, rows) { input.assign(Array(rows.joined())) }
        let start = parameters.flat
        tape.withParameters { values, _ in _ = values.update(fromContentsOf: start) }
        let layers = try network.forward(tape.inputs[0], parameters: tape.parameters)
        try loss.apply(layers[layers.count - 1], tape.inputs[1]).backward()
        return tape.graph()
    }
}
