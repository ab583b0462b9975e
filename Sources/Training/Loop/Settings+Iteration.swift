public import Autograd
internal import Histories

// One pass by itself: what the trainer does in an iteration, without its update.
extension Settings {
    /// The samples that an iteration sees, counted from 0.
    public func samples(of iteration: Int) -> Dataset {
        guard let batches else { return data }
        var order = SampleOrder(samples: data.sampleCount, seed: batches.seed)
        let (epoch, batch) = iteration.quotientAndRemainder(dividingBy: iterationsPerEpoch)
        for _ in 0..<epoch { _ = order.nextEpoch() }
        return data.samples(order.nextEpoch().dropFirst(batch * batches.size).prefix(batches.size))
    }

    /// The step size of an iteration, counted from 0, as the schedule has it.
    public func stepSize(of iteration: Int) -> Double {
        (0...max(0, iteration)).reduce(stepSize) { previous, iteration in
            schedule.next(iteration, previous, stepSize, schedule.options)
        }
    }

    /// What a tape records of these samples at these parameters: forward, and backward from the loss.
    ///
    /// - Throws: `ShapeError` where the samples do not fit the network.
    public func graph(_ parameters: Parameters, on samples: Dataset) throws(ShapeError) -> Graph {
        var evaluation = Evaluation(network, loss, on: samples)
        evaluation.tape.assign(parameters.flat)
        try evaluation.run().backward()
        return evaluation.tape.graph()
    }
}

extension Settings {
    /// The weights of a state: after so many updates; nil where the run ended before.
    ///
    /// - Throws: `SettingsError` for settings that no run can have, `ShapeError` where a loss does not fit the network.
    public func parameters(at state: Int) throws -> Parameters? {
        guard state > 0 else { return initialParameters }
        var settings = self
        (settings.iterations, settings.record, settings.curvature) = (state, .weights, false)
        let history = try Trainer(settings).train(name: "")
        let weights = history.series(.weight).compactMap { $0.value(at: state) }
        guard weights.count == network.parameterCount else { return nil }
        return Parameters(flat: weights.map { Float($0) }, of: network)
    }
}
