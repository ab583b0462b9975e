internal import Algorithms
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Forward, every activation and loss that is used, backward, update; for several samples with their sums.
    func equations(of settings: Settings) -> [MethodView.EquationView] {
        let all = results.lab.runs.map(\.settings)
        let isOne = settings.data.sampleCount == 1
        let bias = all.contains(where: \.network.bias)
        var lines: [(Phrase, String)] = []
        if case .generated(let set) = results.lab.data?.origin {
            lines.append((Phrase("page.equationData", ["set": .text(set.name)]), set.formula))
        }
        lines.append((Phrase("page.equationForward"), "z_j = sum_i w_{i j} x_i" + (bias ? " + b_j" : "")))
        for activation in all.flatMap(\.network.activations).uniqued(on: \.formula) {
            let word = Phrase.Value.text(language.word(activation.name, in: "values"))
            let (value, slope) =
                activation.isElementwise ? ("f(z)", "f′(z)") : ("f(z)_k", "frac{∂f(z)_k}{∂z_j}")
            lines.append(
                (
                    Phrase("page.equationActivation", ["activation": word]),
                    "\(value) = \(activation.formula) , quad \(slope) = \(activation.slopeFormula)"
                        + defined(activation.definition)
                ))
        }
        for loss in all.map(\.loss).uniqued() {
            let word = Phrase.Value.text(language.word(loss.name, in: "losses"))
            let areClasses = all.contains { $0.loss == loss && $0.hasOutputPerClass }
            let classes = Phrase.Value.phrases(areClasses ? [Phrase("page.equationClasses")] : [])
            lines.append(
                (
                    Phrase(
                        isOne ? "page.equationLoss" : "page.equationLossMean",
                        ["loss": word, "classes": classes]),
                    (isOne
                        ? "L = \(loss.formula) , quad frac{∂L}{∂o_k} = \(loss.slopeFormula)"
                        : "L = frac{1}{N} sum_s ( \(loss.formula) ) , quad frac{∂L}{∂o_k} = frac{1}{N} ( \(loss.slopeFormula) )")
                        + defined(loss.definition)
                ))
        }
        let ends = Set(all.compactMap(\.network.activations.last?.isElementwise))
        let errors = [
            ends.contains(true) ? "frac{∂L}{∂o_k} · f′(z_k)" : nil,
            ends.contains(false) ? "o_k (frac{∂L}{∂o_k} - sum_j frac{∂L}{∂o_j} o_j)" : nil,
        ]
        lines += [
            (
                Phrase("page.equationOutputError"),
                "δ_k = frac{∂L}{∂z_k} = \(errors.compactMap(\.self).joined(separator: " , quad "))"
            ),
            (Phrase("page.equationHiddenError"), "δ_j = (sum_k δ_k w_{j k}) · f′(z_j)"),
            (
                Phrase(isOne ? "page.equationGradient" : "page.equationGradientSum"),
                "frac{∂L}{∂w_{i j}} = \(isOne ? "" : "sum_s ") δ_j x_i"
            ),
        ]
        lines += updates(of: all)
        return lines.enumerated().map { place, line in
            MethodView.EquationView(
                number: place + 1, text: language.say(line.0),
                math: markup.formula(Equation(line.1), isBlock: true))
        }
    }

    /// What a formula speaks of, behind it.
    private func defined(_ definition: String?) -> String { definition.map { " , quad \($0)" } ?? "" }
}
