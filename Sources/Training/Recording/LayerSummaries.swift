internal import Autograd
internal import Histories

/// Tells each layer's parameters, gradients and units in a few numbers, where a network is too large for all of them.
struct LayerSummaries {
    private let network: Network
    private let measures: [[LayerSummary.Measure]]
    /// States between two summaries: there are about a thousand in a run, and fewer of a very large network.
    let interval: Int

    /// The columns' names.
    var names: [String] {
        measures.enumerated().flatMap { layer, measures in
            measures.map { LayerSummary(layer: layer + 1, $0).column }
        }
    }

    init(_ network: Network, iterations: Int) {
        self.network = network
        measures = network.activations.map { activation in
            LayerSummary.Measure.allCases.filter { measure in
                switch measure {
                case .inactive: activation.hasFlatSide
                case .saturated: activation.saturates
                default: true
                }
            }
        }
        let most = min(1000, max(10, 40_000_000 / network.parameterCount))
        interval = max(1, (iterations + most - 1) / most)
    }

    /// Adds the row of the state that the tape is in. Gradients that do not exist are not a number.
    func append(to row: inout [Double], layers: [Tensor], tape: Tape, gradients: Bool) {
        tape.withParameters { weights, slopes in
            var first = 0
            for (layer, connection) in network.connections.enumerated() {
                let count = (connection.inCount + (network.bias ? 1 : 0)) * connection.outCount
                let own = UnsafeBufferPointer(rebasing: weights[first..<first + count])
                let slopes = UnsafeBufferPointer(rebasing: slopes[first..<first + count])
                first += count
                let sorted = own.sorted()
                for measure in measures[layer] {
                    row.append(
                        measure == .gradientNorm
                            ? gradients ? Self.norm(slopes) : .nan
                            : Self.value(measure, own, sorted, layers[layer + 1], network.activations[layer]))
                }
            }
        }
    }

    private static func value(
        _ measure: LayerSummary.Measure, _ weights: UnsafeBufferPointer<Float>, _ sorted: [Float],
        _ outputs: Tensor, _ activation: Activation
    ) -> Double {
        switch measure {
        case .mean: mean(weights)
        case .std: deviation(weights)
        case .min: quantile(0, sorted)
        case .q25: quantile(0.25, sorted)
        case .median: quantile(0.5, sorted)
        case .q75: quantile(0.75, sorted)
        case .max: quantile(1, sorted)
        case .norm, .gradientNorm: norm(weights)
        case .inactive: Activity(of: outputs).restingShare
        case .saturated: saturatedShare(outputs, activation)
        }
    }

    private static func mean(_ numbers: UnsafeBufferPointer<Float>) -> Double {
        numbers.reduce(0) { $0 + Double($1) } / Double(numbers.count)
    }

    /// Over all of them, not a sample: divided by their number.
    private static func deviation(_ numbers: UnsafeBufferPointer<Float>) -> Double {
        let mean = mean(numbers)
        return (numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(numbers.count))
            .squareRoot()
    }

    private static func norm(_ numbers: UnsafeBufferPointer<Float>) -> Double {
        numbers.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }

    /// Between two numbers on a line, as `torch.quantile` and NumPy take it.
    private static func quantile(_ share: Double, _ sorted: [Float]) -> Double {
        let place = share * Double(sorted.count - 1), below = Int(place)
        let low = Double(sorted[below]), high = Double(sorted[min(below + 1, sorted.count - 1)])
        return low + (place - Double(below)) * (high - low)
    }

    private static func saturatedShare(_ outputs: Tensor, _ activation: Activation) -> Double {
        outputs.withValues { values in
            Double(values.count { activation.isSaturated(at: $0) }) / Double(values.count)
        }
    }
}
