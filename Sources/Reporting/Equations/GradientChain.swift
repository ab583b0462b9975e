internal import Training

// The chain rule of a weight's gradient, every factor with its symbol and its number.
extension WorkedEquations {
    /// What a chain has come to at a unit, on the way back from the loss: the derivatives, what each is, and its number.
    private struct Factors {
        var derivatives: String
        var meanings: String
        var numbers: String

        func times(_ derivative: String, _ meaning: String, _ number: String) -> Factors {
            Factors(
                derivatives: "\(derivatives) · \(derivative)", meanings: "\(meanings) · \(meaning)",
                numbers: "\(numbers) · \(number)")
        }
    }

    /// The chains of all weights that are shown; of several samples the first one's, and then the sum over all.
    var chains: [String] {
        places.flatMap { index, place -> [String] in
            let left = "frac{∂L}{∂\(name(index, place))}"
            let (symbols, factors) = product(index, place, sample: 0)
            // A bias has δ alone, which is the result.
            let numbers = factors.contains("·") ? " = \(factors)" : ""
            let gradient = (rule.layers[index].weightGradients + rule.layers[index].biasGradients)[place]
            let chain = chain(index, place)
            guard settings.data.sampleCount > 1 else {
                return ["\(left) = \(chain) = \(symbols)\(numbers) = \(gradient.notation)"]
            }
            let terms = settings.data.inputs.indices.map { term(index, place, sample: $0) }
            let parts = terms.map(\.factor).asSum
            return [
                "\(symbols) = \(chain)\(numbers) = \(terms[0].notation)",
                "\(left) = sum_s \(symbols) = \(parts) = \(gradient.notation)",
            ]
        }
    }

    private func term(_ index: Int, _ place: Int, sample: Int) -> Float {
        let (inCount, outCount) = settings.network.connections[index]
        let (input, unit) = place.quotientAndRemainder(dividingBy: outCount)
        let layer = rule.layers[index], error = layer.errors[sample][unit]
        return input < inCount ? layer.inputs[sample][input] * error : error
    }

    /// `∂L/∂o_1 · ∂o_1/∂z_{o_1} · ∂z_{o_1}/∂w_5 = (o_1 - y_1) · o_1 (1 - o_1) · h_1 = 0.3138 · 0.2481 · 0.5622`
    private func chain(_ index: Int, _ place: Int) -> String {
        let (inCount, outCount) = settings.network.connections[index]
        let (input, unit) = place.quotientAndRemainder(dividingBy: outCount)
        let isBias = input >= inCount
        // Every factor of more than two ways fits on no line: then they begin with the error terms found before.
        let ways = settings.network.layers.dropFirst(index + 2).reduce(1, *)
        let chain = error(index, unit, layers: ways > 4 ? 0 : ways > 2 ? 1 : .max).times(
            "frac{∂\(z(index, unit))}{∂\(name(index, place))}",
            isBias ? "1" : symbols.unit(index, input).notation,
            isBias ? "1" : rule.layers[index].inputs[0][input].factor)
        return "\(chain.derivatives) = \(chain.meanings) = \(chain.numbers)"
    }

    /// ∂L/∂z of a unit: by all its ways through so many layers, and behind those δ.
    private func error(_ index: Int, _ unit: Int, layers: Int) -> Factors {
        let layer = rule.layers[index], name = symbols.unit(index + 1, unit).notation
        guard layers > 0, let slope = layer.slopes?[0][unit] else {
            return Factors(
                derivatives: "frac{∂L}{∂\(z(index, unit))}", meanings: "δ_{\(name)}",
                numbers: layer.errors[0][unit].factor)
        }
        return arriving(index, unit, layers: layers - 1).times(
            "frac{∂\(name)}{∂\(z(index, unit))}",
            slopeOfOutput(index, unit)?.asFactor ?? "f′(\(z(index, unit)))", slope.factor)
    }

    /// ∂L/∂y of a unit: the sum over the units it feeds.
    private func arriving(_ index: Int, _ unit: Int, layers: Int) -> Factors {
        let name = symbols.unit(index + 1, unit).notation
        guard index + 1 < rule.layers.count else {
            return Factors(
                derivatives: "frac{∂L}{∂\(name)}", meanings: lossSlope(unit),
                numbers: rule.layers[index].outputGradients[0][unit].factor)
        }
        let outCount = settings.network.layers[index + 2]
        let ways = (0..<outCount).map { output in
            let place = unit * outCount + output
            return error(index + 1, output, layers: layers).times(
                "frac{∂\(z(index + 1, output))}{∂\(name)}", symbols.weight(index + 1, place).notation,
                parameters.weights[index + 1][place].factor)
        }
        guard outCount > 1 else { return ways[0] }
        func sum(_ part: (Factors) -> String) -> String { "(\(ways.map(part).joined(separator: " + ")))" }
        return Factors(
            derivatives: sum { $0.derivatives }, meanings: sum { $0.meanings }, numbers: sum { $0.numbers })
    }
}
