internal import Autograd

extension Settings {
    /// How much work a run takes, about, in multiplications: forward, backward and what is watched, and the Hessian where
    /// it is kept.
    package var work: Double {
        let parameters = Double(network.parameterCount)
        let seen = Double(min(batches?.size ?? .max, data.sampleCount))
        // Even the smallest step has its fixed price.
        var each = 3 * parameters * seen + 500
        if keepsCurvature { each += 4 * parameters * parameters * seen }
        let watched = Double(validation?.sampleCount ?? 0) + (batches == nil ? 0 : Double(data.sampleCount))
        return Double(iterations) * each + Double(iterations / iterationsPerEpoch) * watched * parameters
    }

    /// Whether matrices so large are multiplied that OpenBLAS does it, whose last digits depend on the processor.
    package var multipliesLargeMatrices: Bool {
        let samples = max(data.sampleCount, validation?.sampleCount ?? 0)
        return network.connections.contains { inputs, outputs in
            samples * inputs * outputs > OpenBLAS.largestProductByHand
        }
    }
}
