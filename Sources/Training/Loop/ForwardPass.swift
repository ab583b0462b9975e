internal import Autograd

/// A network on the tape of its parameters: the same pass again and again, without taking memory for it.
struct ForwardPass {
    private let parameters: [Tensor]
    private let hasBias: Bool
    private let rules: [any ActivationRule]
    /// What every layer puts out, the inputs first; nothing before the first pass.
    private(set) var layers: [Tensor] = []

    init(_ network: Network, parameters: [Tensor]) {
        self.parameters = parameters
        hasBias = network.bias
        rules = network.activations.map(\.rule)
        layers.reserveCapacity(rules.count + 1)
    }

    /// Runs the network and returns its outputs.
    mutating func run(_ inputs: Tensor) throws(ShapeError) -> Tensor {
        keep(inputs, at: 0)
        var values = inputs
        for layer in rules.indices {
            let first = hasBias ? 2 * layer : layer
            let sums = try values.linear(
                weight: parameters[first], bias: hasBias ? parameters[first + 1] : nil)
            values = try rules[layer].apply(sums)
            keep(values, at: layer + 1)
        }
        return values
    }

    /// On a stable tape a layer stands where it stood before, and nothing is to be kept anew.
    @inline(__always)
    private mutating func keep(_ values: borrowing Tensor, at layer: Int) {
        if layer < layers.count {
            if !layers[layer].isSame(as: values) { layers[layer] = copy values }
        } else {
            layers.append(copy values)
        }
    }

    /// Forgets the layers, where a state has no pass.
    mutating func clear() { layers.removeAll(keepingCapacity: true) }
}
