internal import Autograd

/// Measures by how much an update changes the weights of each layer, biases aside.
struct UpdateRatio {
    /// Where each layer's weights are, in the parameters' order in memory.
    private let layers: [Range<Int>]
    private var before: [Float] = []
    /// Whether an update was announced that has not come yet.
    private(set) var isAwaited = false

    init(_ network: Network) {
        var first = 0
        layers = network.connections.map { layer in
            let weights = first..<(first + layer.inCount * layer.outCount)
            first = weights.upperBound + (network.bias ? layer.outCount : 0)
            return weights
        }
    }

    /// Remembers the weights, which the next update is to change.
    mutating func remember(_ tape: Tape) {
        before.removeAll(keepingCapacity: true)
        tape.withParameters { weights, _ in before.append(contentsOf: weights) }
        isAwaited = true
    }

    /// For each layer |w_{k+1} - w_k| / |w_k|, in Euclidean norms.
    mutating func measure(_ tape: Tape) -> [Double] {
        isAwaited = false
        return tape.withParameters { after, _ in
            layers.map { places in
                var change = 0.0, size = 0.0
                for place in places {
                    let weight = Double(before[place]), step = Double(after[place]) - weight
                    change += step * step
                    size += weight * weight
                }
                return change.squareRoot() / size.squareRoot()
            }
        }
    }
}
