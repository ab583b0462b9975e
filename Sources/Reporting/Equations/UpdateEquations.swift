internal import Training

extension WorkedEquations {
    /// `w_5 ← w_5 - s · ∂L/∂w_5 = 0.1 - 1 · 0.0438 = 0.0562` of every weight that is shown, to the weights of the next
    /// state; where something else than gradient and step size moves the weights, none.
    func updates(stepSize: Double, to next: [Float]) -> [String] {
        guard settings.isPlainDescent else { return [] }
        let starts = rule.layers.indices.map { layer in
            rule.layers[..<layer].reduce(0) { $0 + $1.weightGradients.count + $1.biasGradients.count }
        }
        let weights = parameters.flat, gradients = rule.gradients
        return places.map { layer, place in
            let name = name(layer, place), k = starts[layer] + place
            return "\(name) ← \(name) - s · frac{∂L}{∂\(name)}"
                + " = \(weights[k].notation) - \(Float(stepSize).factor) · \(gradients[k].factor)"
                + " = \(next[k].notation)"
        }
    }
}
