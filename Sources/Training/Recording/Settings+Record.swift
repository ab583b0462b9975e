// What a run keeps, as its settings ask for it.
extension Settings {
    /// Whether every weight and gradient is kept.
    package var keepsWeights: Bool {
        record == .weights || record == .auto && network.parameterCount <= Record.weightLimit
    }

    /// Whether each layer is told in a few numbers instead.
    package var keepsSummaries: Bool { record == .summaries || record == .auto && !keepsWeights }

    /// States between two summaries: there are about a thousand in a run, and fewer of a very large network.
    package var summaryInterval: Int {
        let most = min(1000, max(10, 40_000_000 / network.parameterCount))
        return max(1, (iterations + most - 1) / most)
    }

    /// Whether the outputs of all samples are kept; with mini-batches every state has other samples.
    package var keepsOutputs: Bool {
        batches == nil && record != .losses
            && data.sampleCount * (network.layers.last ?? 1) <= Record.outputLimit
    }

    /// Whether curvature is asked for and can be had.
    package var keepsCurvature: Bool { curvature && network.parameterCount <= Hessian.parameterLimit }

    /// The columns that are measured on more than the batch at hand.
    var evaluationNames: [String] {
        let hasClasses = data.labels != nil
        let training = (batches == nil ? [] : ["training.loss"]) + (hasClasses ? ["training.accuracy"] : [])
        let watched = hasClasses ? ["validation.loss", "validation.accuracy"] : ["validation.loss"]
        return training + (validation == nil ? [] : watched)
    }

    /// How many numbers are kept of every state; counted without naming them, since there may be millions.
    package var numbersPerState: Int {
        let outputs = keepsOutputs ? data.sampleCount * (network.layers.last ?? 1) : 0
        guard keepsWeights else { return 1 + outputs + evaluationNames.count }
        let watched = zip(network.activations, network.layers.dropFirst()).filter { $0.0.hasFlatSide }
        return 1 + outputs + 2 * network.parameterCount + watched.reduce(0) { $0 + $1.1 }
            + evaluationNames.count
    }

    /// Whether a run keeps more than is held in memory, so that its record is thinned there.
    package var isTooLongToHold: Bool {
        let evaluated = evaluationNames.count
        let columns = max(numbersPerState - evaluated, evaluated)
        return iterations >= StateTable<Float>.rowLimit(columns: columns, numberLimit: Record.numberLimit)
    }

    /// How many iterations an epoch takes: one, where every iteration sees all samples.
    public var iterationsPerEpoch: Int { batches?.count(of: data.sampleCount) ?? 1 }
}
