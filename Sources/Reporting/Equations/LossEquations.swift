internal import Training

// The loss of one iteration, and its derivatives by the outputs of the first sample.
extension WorkedEquations {
    /// `L = frac{1}{2} sum_k (o_k - y_k)^2 = frac{1}{2} ((0.54 - 0.23)^2 + …) = 0.2097`, and `∂L/∂o_1` and so on.
    var losses: [String] {
        let slopes = (0..<(isWhole ? outputs.count : 1)).map { k in
            let formula = shared(settings.loss.slopeFormula, ofEach: true)
            let letters = formula.with("o_k", output(k)).replacing("_k", with: "_\(k + 1)")
            let value = (rule.layers.last?.outputGradients[0][k] ?? 0).notation
            return "frac{∂L}{∂\(output(k))} = \(letters) = \(numbers(formula, k)) = \(value)"
        }
        return [settings.loss.definition, lossLine].compactMap(\.self) + slopes
    }

    /// ∂L/∂o of an output in its symbols, as a factor.
    func lossSlope(_ k: Int) -> String {
        shared(settings.loss.slopeFormula, ofEach: true).with("o_k", output(k))
            .replacing("_k", with: "_\(k + 1)").asFactor
    }

    private var lossLine: String {
        let formula = shared(settings.loss.formula, ofEach: false)
        let line = "L = \(formula)"
        guard settings.data.sampleCount == 1, outputs.count <= 4,
            let sum = formula.firstRange(of: "sum_k ")
        else { return "\(line) = \(rule.loss.notation)" }
        // All that stands behind the sign is summed.
        let terms = outputs.indices.map { numbers(String(formula[sum.upperBound...]), $0) }
        let inner = terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " + ")))"
        return "\(line) = \(formula[..<sum.lowerBound])\(inner) = \(rule.loss.notation)"
    }

    /// The formula of one sample with the number of outputs, and the share that a sample has in the mean of several.
    private func shared(_ formula: String, ofEach: Bool) -> String {
        let count = outputs.count, samples = settings.data.sampleCount
        let formula = formula.replacing("frac{1}{K} ", with: count == 1 ? "" : "frac{1}{K} ")
            .replacing("frac{2}{K}", with: count == 1 ? "2" : "frac{2}{K}").with("K", String(count))
        guard samples > 1 else { return formula }
        return "frac{1}{\(samples)} \(ofEach ? "" : "sum_s ")(\(formula))"
    }

    /// A formula with the numbers of an output of the first sample.
    private func numbers(_ formula: String, _ k: Int) -> String {
        let targets = shares
        let target = formula.contains("y′") ? "y′" : "y"
        return formula.with("softmax(o)_k", probabilities[k])
            .replacing("sum_j \(target)_j", with: "· \(targets.reduce(0, +).factor)").with(
                "\(target)_k", targets[k]
            )
            .with("o_k", outputs[k])
    }

    private var outputs: [Float] { rule.layers.last?.outputs[0] ?? [] }

    private func output(_ k: Int) -> String { symbols.unit(rule.layers.count, k).notation }

    private var probabilities: [Float] {
        let largest = outputs.max() ?? 0, powers = outputs.map { Float.exp($0 - largest) }
        let total = powers.reduce(0, +)
        return powers.map { $0 / total }
    }

    /// The targets of the first sample, a class as 1 among zeros; smoothed where the loss does that.
    private var shares: [Float] {
        let targets = settings.data.targets[0]
        let isClass = outputs.count > 1 && targets.count == 1
        let shares = isClass ? outputs.indices.map { Float($0) == targets[0] ? 1 : 0 } : targets
        guard settings.loss.definition?.contains("y′") == true else { return shares }
        let smoothing = Float(settings.loss.options["label_smoothing"])
        return shares.map { (1 - smoothing) * $0 + smoothing / Float(shares.count) }
    }
}
