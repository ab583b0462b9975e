internal import Languages
internal import Training

/// What units and weights are called: x, h and o, and w₁ to w₈ in the reference network; elsewhere a weight of layer
/// l from unit i to unit j is w⁽ˡ⁾ᵢⱼ.
struct Symbols {
    private let network: Network

    init(_ network: Network) { self.network = network }

    /// A letter with its indices, and with the layer it belongs to where that is not plain.
    struct Name {
        let letter: String
        let indices: [Int]
        var layer: Int?

        /// In an equation's notation: `w_{1 2}^{(1)}`.
        var notation: String {
            let lower = "\(letter)_{\(indices.map(String.init).joined(separator: " "))}"
            return layer.map { "\(lower)^{(\($0))}" } ?? lower
        }

        /// In plain text, for drawings: w⁽¹⁾₁₂.
        var plain: String {
            let upper = layer.map { "⁽\(NumberText.superscript($0))⁾" } ?? ""
            // Two indices run together as long as each is one digit.
            let separator = indices.count > 1 && indices.contains { $0 > 9 } ? " " : ""
            return letter + upper + indices.map(NumberText.subscript).joined(separator: separator)
        }
    }

    /// A unit; layer 0 is the inputs, units count from 0.
    func unit(_ layer: Int, _ unit: Int) -> Name {
        switch layer {
        case 0: Name(letter: "x", indices: [unit + 1])
        case network.layers.count - 1: Name(letter: "o", indices: [unit + 1])
        default: Name(letter: "h", indices: [unit + 1], layer: network.layers.count == 3 ? nil : layer)
        }
    }

    /// A weight; `place` counts through the layer's weights, a row per input.
    func weight(_ layer: Int, _ place: Int) -> Name {
        if network.isReference { return Name(letter: "w", indices: [layer * 4 + place + 1]) }
        let (input, output) = place.quotientAndRemainder(dividingBy: network.layers[layer + 1])
        return Name(letter: "w", indices: [input + 1, output + 1], layer: layer + 1)
    }

    /// A bias.
    func bias(_ layer: Int, _ unit: Int) -> Name {
        Name(letter: "b", indices: [unit + 1], layer: layer + 1)
    }
}
