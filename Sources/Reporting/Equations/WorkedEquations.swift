internal import Languages
internal import Training

/// The equations of one iteration with its real numbers, in the notation of a typed equation: for a network with
/// one sample, whose every product can be written out.
struct WorkedEquations {
    let rule: ChainRule<Float>
    let settings: Settings
    let symbols: Symbols

    init(_ rule: ChainRule<Float>, _ settings: Settings) {
        self.rule = rule
        self.settings = settings
        symbols = Symbols(settings.network)
    }

    /// `z_{h_1} = w_1 x_1 + w_3 x_2 = 0.2 · 0.5 + 0.5 · 0.3 = 0.25`, where the terms are few enough to be read.
    var sums: [String] {
        let (network, parameters) = (settings.network, settings.initialParameters)
        return rule.layers.enumerated().flatMap { index, layer -> [String] in
            let (inCount, outCount) = network.connections[index]
            guard inCount <= 4, outCount <= 8 else { return [] }
            return (0..<outCount).map { unit in
                let name = symbols.unit(index + 1, unit).notation
                var letters: [String] = []
                var numbers: [String] = []
                for input in 0..<inCount {
                    let place = input * outCount + unit
                    letters.append(
                        "\(symbols.weight(index, place).notation) \(symbols.unit(index, input).notation)")
                    numbers.append(product(parameters.weights[index][place], layer.inputs[0][input]))
                }
                if network.bias {
                    letters.append(symbols.bias(index, unit).notation)
                    numbers.append(factor(parameters.biases[index][unit]))
                }
                let sum = letters.joined(separator: " + ") + " = " + numbers.joined(separator: " + ")
                return "z_{\(name)} = \(sum) = \(shown(layer.sums[0][unit]))"
            }
        }
    }

    /// δ of every unit, the output layer first.
    var errors: [String] {
        rule.layers.indices.reversed().flatMap { index in
            let layer = rule.layers[index]
            return layer.errors[0].indices.prefix(16).map { unit in
                let name = symbols.unit(index + 1, unit).notation
                guard let slopes = layer.slopes else { return rowError(index, unit) }
                let isOutput = index == rule.layers.count - 1
                let arriving = isOutput ? "frac{∂L}{∂\(name)}" : "(\(backwardSum(into: index, unit)))"
                let numbers = product(layer.outputGradients[0][unit], slopes[0][unit])
                return
                    "δ_{\(name)} = \(arriving) · f′(z_{\(name)}) = \(numbers) = \(shown(layer.errors[0][unit]))"
            }
        }
    }

    /// δ of a unit whose output depends on its layer's whole row, which is softmax's:
    /// `o_1 (∂L/∂o_1 - sum_k ∂L/∂o_k o_k)`.
    private func rowError(_ index: Int, _ unit: Int) -> String {
        let layer = rule.layers[index], unitName = symbols.unit(index + 1, unit)
        let outputs = layer.outputs[0], gradients = layer.outputGradients[0]
        let mean = zip(gradients, outputs).reduce(0) { $0 + $1.0 * $1.1 }
        let (name, any) = (unitName.notation, "\(unitName.letter)_k")
        return "δ_{\(name)} = \(name) (frac{∂L}{∂\(name)} - sum_k frac{∂L}{∂\(any)} \(any))"
            + " = \(factor(outputs[unit])) · (\(shown(gradients[unit])) - \(factor(mean)))"
            + " = \(shown(layer.errors[0][unit]))"
    }

    /// `δ_{o_1} w_5 + δ_{o_2} w_6`, or a sum sign where there are many.
    private func backwardSum(into layer: Int, _ unit: Int) -> String {
        let outCount = settings.network.layers[layer + 2]
        guard outCount <= 4 else { return "sum_k δ_k w_k" }
        return (0..<outCount).map { output in
            "δ_{\(symbols.unit(layer + 2, output).notation)} \(symbols.weight(layer + 1, unit * outCount + output).notation)"
        }.joined(separator: " + ")
    }

    /// `∂L/∂w_5 = δ_{o_1} · h_1 = 0.0616 · 0.5622`, with several samples a sum over them. `place` counts through
    /// the layer's weights, a row per input, and then through its biases.
    func gradient(_ index: Int, _ place: Int) -> String {
        let (inCount, outCount) = settings.network.connections[index]
        let isBias = place >= inCount * outCount
        let unit = place % outCount
        let target = symbols.unit(index + 1, unit).notation
        let layer = rule.layers[index]
        let isSum = settings.data.sampleCount > 1
        guard !isBias else {
            let numbers = isSum ? "" : " = \(shown(layer.errors[0][unit]))"
            return "∂L/∂\(symbols.bias(index, unit).notation) = \(isSum ? "sum " : "")δ_{\(target)}\(numbers)"
        }
        let input = place / outCount
        let factors = "δ_{\(target)} · \(symbols.unit(index, input).notation)"
        let numbers = isSum ? "" : " = \(product(layer.errors[0][unit], layer.inputs[0][input]))"
        return "∂L/∂\(symbols.weight(index, place).notation) = \(isSum ? "sum " : "")\(factors)\(numbers)"
    }

    /// Four significant digits.
    func shown(_ value: Float) -> String { NumberText.rounded(Double(value)) }

    private func product(_ a: Float, _ b: Float) -> String { "\(factor(a)) · \(factor(b))" }

    /// A number within a sum or a product: a negative one in parentheses.
    private func factor(_ value: Float) -> String { value < 0 ? "(\(shown(value)))" : shown(value) }
}
