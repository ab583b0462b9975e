/// Back-propagation by hand: the chain rule written out layer by layer, without a tape.
///
/// The second opinion on autograd, and what the page works through with the real numbers: in `Float` as the tape
/// computes. In `Double` it checks those numbers, in ``Dual`` it gives second derivatives.
package struct ChainRule<S: Scalar>: Sendable {
    /// One layer of weights and its units, for every sample.
    package struct Layer: Sendable {
        /// What comes in, `[sample][input]`.
        package var inputs: [[S]]
        /// The weighted sums z, `[sample][unit]`.
        package var sums: [[S]]
        /// The activations y, `[sample][unit]`.
        package var outputs: [[S]]
        /// The activation's slopes dy/dz, `[sample][unit]`; nil where a unit's output depends on the sums of others,
        /// too, so that it has no slope of its own (softmax).
        package var slopes: [[S]]?
        /// dL/dy, `[sample][unit]`.
        package var outputGradients: [[S]]
        /// δ = dL/dz, `[sample][unit]`: dL/dy · dy/dz where there are slopes.
        package var errors: [[S]]
        /// dL/dw, a row per input.
        package var weightGradients: [S]
        /// dL/db, one per unit; empty in a network without biases.
        package var biasGradients: [S]
    }

    /// The layers, first to last.
    package let layers: [Layer]
    /// L.
    package let loss: S

    /// The gradients of all parameters, in their order in memory.
    package var gradients: [S] { layers.flatMap { $0.weightGradients + $0.biasGradients } }

    /// Works one iteration of a network through, forward and then backward, from parameters in their order in
    /// memory.
    package init(_ network: Network, parameters: [S], data: Dataset, loss: Loss) {
        self.init(network, parameters, Samples(data), loss)
    }

    init(_ network: Network, _ parameters: [S], _ samples: Samples<S>, _ loss: Loss) {
        var layers = Self.forward(network, parameters, samples.inputs)
        let outputs = layers.last?.outputs ?? samples.inputs
        self.loss = loss.rule.value(outputs, samples.targets)
        Self.backward(network, parameters, &layers, loss.rule.slope(outputs, samples.targets))
        self.layers = layers
    }

    /// The loss alone.
    static func loss(_ network: Network, _ parameters: [S], _ samples: Samples<S>, _ loss: Loss) -> S {
        let outputs = forward(network, parameters, samples.inputs).last?.outputs
        return loss.rule.value(outputs ?? samples.inputs, samples.targets)
    }

    /// The layers with what a forward pass tells.
    static func forward(_ network: Network, _ parameters: [S], _ inputs: [[S]]) -> [Layer] {
        var rows = inputs
        var weights = parameters[...]
        return zip(network.connections, network.activations).map { layer, activation in
            let (inCount, outCount) = layer
            let biases = weights.dropFirst(inCount * outCount)
            let sums = rows.map { row in
                (0..<outCount).map { unit in
                    let first = weights.startIndex + unit
                    var sum = row[0] * weights[first]
                    for input in 1..<max(1, inCount) {
                        sum = sum + row[input] * weights[first + input * outCount]
                    }
                    return network.bias ? sum + biases[biases.startIndex + unit] : sum
                }
            }
            let outputs = sums.map { activation.rule.outputs(of: $0) }
            defer {
                rows = outputs
                weights = network.bias ? biases.dropFirst(outCount) : biases
            }
            return Layer(
                inputs: rows, sums: sums, outputs: outputs, outputGradients: [], errors: [],
                weightGradients: [], biasGradients: [])
        }
    }

    private static func backward(
        _ network: Network, _ parameters: [S], _ layers: inout [Layer], _ lossSlopes: [[S]]
    ) {
        var outputGradients = lossSlopes
        var end = parameters.count
        for index in layers.indices.reversed() {
            let (inCount, outCount) = network.connections[index]
            let rule = network.activations[index].rule
            let inputs = layers[index].inputs, sums = layers[index].sums, outputs = layers[index].outputs
            let rows = inputs.indices.map {
                rule.backward(outputGradients[$0], sums: sums[$0], outputs: outputs[$0])
            }
            let errors = rows.map(\.errors), slopes = rows.compactMap(\.slopes)
            layers[index].slopes = slopes.isEmpty ? nil : slopes
            layers[index].outputGradients = outputGradients
            layers[index].errors = errors
            layers[index].weightGradients = (0..<inCount * outCount).map { place in
                let (input, unit) = place.quotientAndRemainder(dividingBy: outCount)
                return sum(inputs.indices) { inputs[$0][input] * errors[$0][unit] }
            }
            if network.bias {
                layers[index].biasGradients = (0..<outCount).map { unit in
                    sum(errors.indices) { errors[$0][unit] }
                }
            }
            guard index > 0 else { break }
            let first = end - (inCount + (network.bias ? 1 : 0)) * outCount
            outputGradients = errors.map { row in
                (0..<inCount).map { input in
                    sum(0..<outCount) { row[$0] * parameters[first + input * outCount + $0] }
                }
            }
            end = first
        }
    }

    /// The terms added from left to right, beginning with the first, so that a lone -0 stays one.
    private static func sum(_ places: Range<Int>, _ term: (Int) -> S) -> S {
        var total = term(places.lowerBound)
        for place in places.dropFirst() { total = total + term(place) }
        return total
    }
}

extension ChainRule where S == Float {
    /// Works one iteration of a network through in float32, as the tape does.
    package init(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss) {
        self.init(network, parameters: parameters.flat, data: data, loss: loss)
    }
}
