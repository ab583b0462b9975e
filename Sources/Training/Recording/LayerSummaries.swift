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

    /// The columns that do not exist at the last state: no gradient is left and, with mini-batches, no sample at hand.
    func partial(hasBatches: Bool) -> Set<Int> {
        let last = measures.joined().enumerated().filter { _, measure in
            switch measure {
            case .gradientNorm: true
            case .inactive, .saturated: hasBatches
            default: false
            }
        }
        return Set(last.map(\.offset))
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

    /// Adds the row of the state that the tape is in. What does not exist there is not a number.
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
                    let outputs = layer + 1 < layers.count ? layers[layer + 1] : nil
                    row.append(
                        measure == .gradientNorm
                            ? gradients ? Self.norm(slopes) : .nan
                            : Self.value(measure, own, sorted, outputs, network.activations[layer]))
                }
            }
        }
    }

    private static func value(
        _ measure: LayerSummary.Measure, _ weights: UnsafeBufferPointer<Float>, _ sorted: [Float],
        _ outputs: Tensor?, _ activation: Activation
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
        case .inactive: outputs.map { Activity(of: $0).restingShare } ?? .nan
        case .saturated: outputs.map { saturatedShare($0, activation) } ?? .nan
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
