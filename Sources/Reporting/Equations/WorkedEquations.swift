internal import Languages
internal import Training

/// The equations of one iteration with its real numbers, in the notation of a typed equation. Of several samples they
/// follow the first; of a larger network they show the first unit of every layer, and its first weight.
struct WorkedEquations {
    let rule: ChainRule<Float>
    let settings: Settings
    let parameters: Parameters
    let symbols: Symbols

    init(_ iteration: WorkedIteration) {
        (rule, settings, parameters) = (iteration.rule, iteration.settings, iteration.parameters)
        symbols = Symbols(iteration.settings.network)
    }

    /// Whether every unit and weight is shown.
    var isWhole: Bool { settings.network.parameterCount <= 24 }

    /// The weights that are shown: layer, and place in the layer's own order.
    var places: [(layer: Int, place: Int)] {
        rule.layers.enumerated().flatMap { index, layer in
            let count = layer.weightGradients.count + layer.biasGradients.count
            return (0..<(isWhole ? count : 1)).map { (index, $0) }
        }
    }

    private func units(of index: Int) -> Range<Int> { 0..<(isWhole ? rule.layers[index].sums[0].count : 1) }

    /// `z_{h_1} = w_1 x_1 + w_3 x_2 = 0.2 · 0.5 + 0.5 · 0.3 = 0.25` and `h_1 = f(z_{h_1}) = 0.5622`, from the inputs on.
    var forward: [String] {
        rule.layers.indices.flatMap { index in
            units(of: index).flatMap { [sum(index, $0), output(index, $0)] }
        }
    }

    private func sum(_ index: Int, _ unit: Int) -> String {
        let layer = rule.layers[index]
        let (inCount, outCount) = settings.network.connections[index]
        var letters: [String] = []
        var numbers: [String] = []
        for input in 0..<inCount {
            let place = input * outCount + unit
            letters.append(
                "\(symbols.weight(index, place).notation) \(symbols.unit(index, input).notation)")
            numbers.append(
                "\(parameters.weights[index][place].factor) · \(layer.inputs[0][input].factor)")
        }
        if settings.network.bias {
            letters.append(symbols.bias(index, unit).notation)
            numbers.append(parameters.biases[index][unit].factor)
        }
        return "\(z(index, unit)) = \(letters.asSum) = \(numbers.asSum) = \(layer.sums[0][unit].notation)"
    }

    private func output(_ index: Int, _ unit: Int) -> String {
        let layer = rule.layers[index], activation = settings.network.activations[index]
        let sums = layer.sums[0], name = symbols.unit(index + 1, unit).notation
        let value = layer.outputs[0][unit].notation
        guard activation.isElementwise else {
            let powers = sums.map { "e^{\($0.notation)}" }
            return "\(name) = \(activation.formula.replacing("z_k", with: z(index, unit)))"
                + " = frac{\(powers[unit])}{\(powers.asSum)} = \(value)"
        }
        guard activation.formula != "z" else { return "\(name) = \(z(index, unit)) = \(value)" }
        let numbers =
            activation.formula.contains("quad")
            ? "f(\(sums[unit].notation))" : activation.formula.with("z", sums[unit])
        return "\(name) = f(\(z(index, unit))) = \(numbers) = \(value)"
    }

    /// δ of every unit, the output layer first, and the slopes it takes.
    var errors: [String] {
        rule.layers.indices.reversed().flatMap { index in
            units(of: index).flatMap { unit -> [String] in
                let layer = rule.layers[index]
                let name = symbols.unit(index + 1, unit).notation
                guard let slope = layer.slopes?[0][unit] else { return [rowError(index, unit)] }
                let arriving = arriving(index, unit)
                return [
                    slopeLine(index, unit, slope),
                    "δ_{\(name)} = \(arriving.symbols) · f′(\(z(index, unit)))"
                        + " = \(arriving.numbers) · \(slope.factor) = \(layer.errors[0][unit].notation)",
                ]
            }
        }
    }

    private func slopeLine(_ index: Int, _ unit: Int, _ slope: Float) -> String {
        let formula = settings.network.activations[index].slopeFormula
        let left = "f′(\(z(index, unit)))"
        guard let meaning = slopeOfOutput(index, unit) else {
            let sum = rule.layers[index].sums[0][unit]
            let numbers = formula.contains("quad") ? "f′(\(sum.notation))" : formula.with("z", sum)
            return "\(left) = \(numbers) = \(slope.notation)"
        }
        guard formula.contains("f(z)") else { return "\(left) = \(slope.notation)" }
        let output = rule.layers[index].outputs[0][unit]
        return "\(left) = \(meaning) = \(formula.with("f(z)", output)) = \(slope.notation)"
    }

    /// The activation's slope told from the output alone, as `o_1 (1 - o_1)`; nil where it takes the sum.
    func slopeOfOutput(_ index: Int, _ unit: Int) -> String? {
        let name = symbols.unit(index + 1, unit).notation
        let formula = settings.network.activations[index].slopeFormula.replacing("f(z)", with: "{\(name)}")
        return formula.contains("z") ? nil : formula
    }

    /// ∂L/∂y of a unit: of an output its own, of a hidden one what comes back from the units it feeds.
    private func arriving(_ index: Int, _ unit: Int) -> (symbols: String, numbers: String) {
        guard index + 1 < rule.layers.count else {
            let name = symbols.unit(index + 1, unit).notation
            return ("frac{∂L}{∂\(name)}", rule.layers[index].outputGradients[0][unit].factor)
        }
        let outCount = settings.network.layers[index + 2]
        let terms = (0..<outCount).map { output -> (String, String) in
            let place = unit * outCount + output
            let weight = symbols.weight(index + 1, place).notation
            return (
                "δ_{\(symbols.unit(index + 2, output).notation)} \(weight)",
                rule.layers[index + 1].errors[0][output].factor + " · "
                    + parameters.weights[index + 1][place].factor
            )
        }
        let (letters, numbers) = (terms.map(\.0).asSum, terms.map(\.1).asSum)
        return outCount == 1 ? (letters, numbers) : ("(\(letters))", "(\(numbers))")
    }

    /// δ of a unit whose output depends on its layer's whole row, which is softmax's:
    /// `o_1 (∂L/∂o_1 - sum_k ∂L/∂o_k o_k)`.
    private func rowError(_ index: Int, _ unit: Int) -> String {
        let layer = rule.layers[index], unitName = symbols.unit(index + 1, unit)
        let outputs = layer.outputs[0], gradients = layer.outputGradients[0]
        let mean = zip(gradients, outputs).reduce(0) { $0 + $1.0 * $1.1 }
        let (name, any) = (unitName.notation, "\(unitName.letter)_k")
        return "δ_{\(name)} = \(name) (frac{∂L}{∂\(name)} - sum_k frac{∂L}{∂\(any)} \(any))"
            + " = \(outputs[unit].factor) · (\(gradients[unit].notation) - \(mean.factor))"
            + " = \(layer.errors[0][unit].notation)"
    }

    /// `∂L/∂w_5 = δ_{o_1} · h_1 = 0.0616 · 0.5622`, with several samples a sum over them. `place` counts through
    /// the layer's weights, a row per input, and then through its biases.
    func gradient(_ index: Int, _ place: Int) -> String {
        let left = "∂L/∂\(name(index, place))"
        let isSum = settings.data.sampleCount > 1
        let (letters, numbers) = product(index, place, sample: 0)
        return isSum ? "\(left) = sum_s \(letters)" : "\(left) = \(letters) = \(numbers)"
    }

    /// δ · x of a sample, the last step of every chain; of a bias δ alone.
    func product(_ index: Int, _ place: Int, sample: Int) -> (symbols: String, numbers: String) {
        let (inCount, outCount) = settings.network.connections[index]
        let (input, unit) = place.quotientAndRemainder(dividingBy: outCount)
        let layer = rule.layers[index], target = symbols.unit(index + 1, unit).notation
        guard input < inCount else { return ("δ_{\(target)}", layer.errors[sample][unit].factor) }
        return (
            "δ_{\(target)} · \(symbols.unit(index, input).notation)",
            "\(layer.errors[sample][unit].factor) · \(layer.inputs[sample][input].factor)"
        )
    }

    /// A weight's or a bias's name.
    func name(_ index: Int, _ place: Int) -> String {
        let (inCount, outCount) = settings.network.connections[index]
        let isBias = place >= inCount * outCount
        return isBias
            ? symbols.bias(index, place % outCount).notation : symbols.weight(index, place).notation
    }

    /// A unit's weighted sum.
    func z(_ index: Int, _ unit: Int) -> String { "z_{\(symbols.unit(index + 1, unit).notation)}" }
}
