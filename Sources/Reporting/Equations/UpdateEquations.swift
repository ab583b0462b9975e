internal import Training

extension WorkedEquations {
    /// `w_5 ← w_5 - s · ∂L/∂w_5 = 0.1 - 1 · 0.0438 = 0.0562` of every weight that is shown, and before it what the
    /// optimizer remembers, to the weights of the next state.
    func updates(of iteration: WorkedIteration) -> [String] {
        guard let next = iteration.next, let memory = iteration.memory else { return [] }
        let starts = rule.layers.indices.map { layer in
            rule.layers[..<layer].reduce(0) { $0 + $1.weightGradients.count + $1.biasGradients.count }
        }
        let weights = parameters.flat, gradients = rule.gradients
        let update = UpdateRule(settings.optimizer)
        return places.flatMap { layer, place -> [String] in
            let k = starts[layer] + place
            let weight = UpdateRule.Weight(
                name: name(layer, place), value: Double(weights[k]), gradient: Double(gradients[k]))
            var lines = update.lines(
                of: weight, memory[k], stepSize: iteration.stepSize, update: iteration.state + 1)
            lines[lines.count - 1] += " = \(next[k].notation)"
            return lines
        }
    }
}
