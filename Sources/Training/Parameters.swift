/// The numbers of a network's parameters.
public struct Parameters: Sendable, Hashable {
    /// For each layer its weights, a row per input.
    public var weights: [[Float]]
    /// For each layer its biases; empty in a network without.
    public var biases: [[Float]]

    /// These numbers.
    public init(weights: [[Float]], biases: [[Float]] = []) {
        self.weights = weights
        self.biases = biases
    }

    /// Layer after layer, weights before biases: the order in memory.
    public var flat: [Float] {
        weights.indices.flatMap { weights[$0] + (biases.isEmpty ? [] : biases[$0]) }
    }

    /// The numbers of `network`, taken from its order in memory.
    public init(flat: [Float], of network: Network) {
        self.init(weights: [])
        var rest = flat[...]
        for layer in network.connections {
            weights.append(Array(rest.prefix(layer.inCount * layer.outCount)))
            rest = rest.dropFirst(layer.inCount * layer.outCount)
            guard network.bias else { continue }
            biases.append(Array(rest.prefix(layer.outCount)))
            rest = rest.dropFirst(layer.outCount)
        }
    }
}
