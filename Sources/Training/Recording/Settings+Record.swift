// What a run keeps, as its settings ask for it.
extension Settings {
    /// Whether every weight and gradient is kept.
    package var keepsWeights: Bool {
        record == .weights || record == .auto && network.parameterCount <= Record.weightLimit
    }

    /// Whether each layer is told in a few numbers instead.
    package var keepsSummaries: Bool { record == .summaries || record == .auto && !keepsWeights }

    /// Whether the outputs of all samples are kept; with mini-batches every state has other samples.
    package var keepsOutputs: Bool {
        batches == nil && record != .losses
            && data.sampleCount * (network.layers.last ?? 1) <= Record.outputLimit
    }

    /// Whether curvature is asked for and can be had.
    package var keepsCurvature: Bool { curvature && network.parameterCount <= Record.weightLimit }

    /// The columns that are measured on more than the batch at hand.
    package var evaluationNames: [String] {
        let hasClasses = data.labels != nil
        let training = (batches == nil ? [] : ["training.loss"]) + (hasClasses ? ["training.accuracy"] : [])
        let watched = hasClasses ? ["validation.loss", "validation.accuracy"] : ["validation.loss"]
        return training + (validation == nil ? [] : watched)
    }

    /// How many iterations an epoch takes: one, where every iteration sees all samples.
    public var iterationsPerEpoch: Int { batches?.count(of: data.sampleCount) ?? 1 }
}
