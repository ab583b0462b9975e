internal import Autograd
internal import Histories

/// Tells each layer's parameters, gradients and units in a few numbers, where a network is too large for all of them.
struct LayerSummaries {
    private let network: Network
    private let hasBatches: Bool
    private let measures: [[LayerSummary.Measure]]
    /// States between two summaries: there are about a thousand in a run, and fewer of a very large network.
    let interval: Int

    /// The columns' names.
    var names: [String] {
        measures.enumerated().flatMap { layer, measures in
            measures.map { LayerSummary(layer: layer + 1, $0).column }
        }
    }

    init(_ settings: Settings) {
        let network = settings.network, iterations = settings.iterations
        self.network = network
        hasBatches = settings.batches != nil
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

    /// The columns that do not exist at the last state: gradients and, with mini-batches, the units' outputs.
    var partial: Set<Int> {
        let all = measures.joined()
        return Set(
            zip(0..., all).filter { _, measure in
                measure == .gradientNorm || hasBatches && (measure == .inactive || measure == .saturated)
            }.map(\.0))
    }

    /// Adds the row of the state that the tape is in; what does not exist is not a number.
    func append(to row: inout [Double], layers: [Tensor], tape: Tape, gradients: Bool) {
        tape.withParameters { weights, slopes in
            var first = 0
            for (layer, connection) in network.connections.enumerated() {
                let count = (connection.inCount + (network.bias ? 1 : 0)) * connection.outCount
                let own = UnsafeBufferPointer(rebasing: weights[first..<first + count])
                let slopes = UnsafeBufferPointer(rebasing: slopes[first..<first + count])
                first += count
                let sorted = own.sorted()
                let outputs = layers.isEmpty ? nil : layers[layer + 1]
                for measure in measures[layer] {
                    switch measure {
                    case .gradientNorm: row.append(gradients ? Self.norm(slopes) : .nan)
                    case .inactive: row.append(outputs?.restingShare ?? .nan)
                    case .saturated:
                        row.append(
                            outputs.map { Self.saturatedShare($0, network.activations[layer]) } ?? .nan)
                    default: row.append(Self.value(measure, own, sorted))
                    }
                }
            }
        }
    }

    private static func value(
        _ measure: LayerSummary.Measure, _ weights: UnsafeBufferPointer<Float>, _ sorted: [Float]
    ) -> Double {
        switch measure {
        case .mean: mean(weights)
        case .std: deviation(weights)
        case .min: quantile(0, sorted)
        case .q25: quantile(0.25, sorted)
        case .median: quantile(0.5, sorted)
        case .q75: quantile(0.75, sorted)
        case .max: quantile(1, sorted)
        default: norm(weights)
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
