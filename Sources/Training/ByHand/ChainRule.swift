/// Back-propagation by hand: the chain rule written out layer by layer, without a tape.
///
/// The second opinion on autograd, and what the page works through with the real numbers.
public struct ChainRule: Sendable {
    /// One layer of weights and its units, for every sample.
    public struct Layer: Sendable, Hashable {
        /// What comes in, `[sample][input]`.
        public var inputs: [[Float]]
        /// The weighted sums z, `[sample][unit]`.
        public var sums: [[Float]]
        /// The activations y, `[sample][unit]`.
        public var outputs: [[Float]]
        /// The activation's slopes dy/dz, `[sample][unit]`.
        public var slopes: [[Float]]
        /// dL/dy, `[sample][unit]`.
        public var outputGradients: [[Float]]
        /// δ = dL/dz = dL/dy · dy/dz, `[sample][unit]`.
        public var errors: [[Float]]
        /// dL/dw, a row per input.
        public var weightGradients: [Float]
        /// dL/db, one per unit; empty in a network without biases.
        public var biasGradients: [Float]
    }

    /// The layers, first to last.
    public let layers: [Layer]
    /// L.
    public let loss: Float

    /// The gradients of all parameters, in their order in memory.
    public var gradients: [Float] { layers.flatMap { $0.weightGradients + $0.biasGradients } }

    /// Works one iteration of a network through: forward, then backward.
    public init(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss) {
        var layers = Self.forward(network, parameters, data.inputs)
        let outputs = layers.last?.outputs ?? data.inputs
        self.loss = loss.value(outputs, data.targets)
        Self.backward(network, parameters, &layers, loss.slope(outputs, data.targets))
        self.layers = layers
    }

    private static func forward(_ network: Network, _ parameters: Parameters, _ inputs: [[Float]]) -> [Layer]
    {
        var rows = inputs
        return network.connections.enumerated().map { index, layer in
            let weights = parameters.weights[index]
            let activation = network.activations[index]
            let sums = rows.map { row in
                (0..<layer.outCount).map { unit in
                    var sum = row[0] * weights[unit]
                    for input in 1..<max(1, layer.inCount) {
                        sum += row[input] * weights[input * layer.outCount + unit]
                    }
                    return network.bias ? sum + parameters.biases[index][unit] : sum
                }
            }
            let outputs = sums.map { $0.map(activation.value) }
            let slopes = zip(sums, outputs).map { zip($0, $1).map(activation.slope) }
            defer { rows = outputs }
            return Layer(
                inputs: rows, sums: sums, outputs: outputs, slopes: slopes, outputGradients: [], errors: [],
                weightGradients: [], biasGradients: [])
        }
    }

    private static func backward(
        _ network: Network, _ parameters: Parameters, _ layers: inout [Layer], _ lossSlopes: [[Float]]
    ) {
        var outputGradients = lossSlopes
        for index in layers.indices.reversed() {
            let (inCount, outCount) = network.connections[index]
            let errors = zip(outputGradients, layers[index].slopes).map { zip($0, $1).map { $0 * $1 } }
            layers[index].outputGradients = outputGradients
            layers[index].errors = errors
            let inputs = layers[index].inputs
            layers[index].weightGradients = (0..<inCount * outCount).map { place in
                let (input, unit) = place.quotientAndRemainder(dividingBy: outCount)
                return sum(inputs.indices) { inputs[$0][input] * errors[$0][unit] }
            }
            if network.bias {
                layers[index].biasGradients = (0..<outCount).map { unit in
                    sum(errors.indices) { errors[$0][unit] }
                }
            }
            let weights = parameters.weights[index]
            outputGradients = errors.map { row in
                (0..<inCount).map { input in
                    sum(0..<outCount) { row[$0] * weights[input * outCount + $0] }
                }
            }
        }
    }

    /// The terms added from left to right, beginning with the first, so that a lone -0 stays one.
    private static func sum(_ places: Range<Int>, _ term: (Int) -> Float) -> Float {
        var total = term(places.lowerBound)
        for place in places.dropFirst() { total += term(place) }
        return total
    }
}
