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
        let network = settings.network
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
        interval = settings.summaryInterval
    }

    /// The columns that do not exist at the last state: gradients and updates and, with mini-batches, the units' outputs.
    var partial: Set<Int> {
        Set(
            columns {
                $0 == .gradientNorm || $0 == .updateRatio
                    || hasBatches && ($0 == .inactive || $0 == .saturated)
            })
    }

    /// The columns of these measures, layer after layer.
    func columns(_ holds: (LayerSummary.Measure) -> Bool) -> [Int] {
        zip(0..., measures.joined()).filter { holds($1) }.map(\.0)
    }

    /// Adds the row of the state that the tape is in; what does not exist, or not yet, is not a number.
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
                    case .updateRatio: row.append(.nan)
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
        case .min: sorted.quantile(0)
        case .q25: sorted.quantile(0.25)
        case .median: sorted.quantile(0.5)
        case .q75: sorted.quantile(0.75)
        case .max: sorted.quantile(1)
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

    private static func saturatedShare(_ outputs: Tensor, _ activation: Activation) -> Double {
        outputs.withValues { values in
            Double(values.count { activation.isSaturated(at: $0) }) / Double(values.count)
        }
    }
}
