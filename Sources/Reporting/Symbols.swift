internal import Languages
internal import Training

/// What units and weights are called in equations: x, h and o, and w₁ to w₈ in the reference network.
struct Symbols {
    private let network: Network

    init(_ network: Network) { self.network = network }

    /// A unit in an equation's notation; layer 0 is the inputs, units count from 0.
    func unit(_ layer: Int, _ unit: Int) -> String {
        switch layer {
        case 0: "x_{\(unit + 1)}"
        case network.layers.count - 1: "o_{\(unit + 1)}"
        default: network.layers.count == 3 ? "h_{\(unit + 1)}" : "h_{\(layer),\(unit + 1)}"
        }
    }

    /// A weight in an equation's notation; `place` counts through the layer's weights, a row per input.
    func weight(_ layer: Int, _ place: Int) -> String {
        if network.isReference { return "w_{\(layer * 4 + place + 1)}" }
        let (input, output) = place.quotientAndRemainder(dividingBy: network.layers[layer + 1])
        return "w_{\(layer + 1);\(input + 1),\(output + 1)}"
    }

    /// The same in plain text, for the drawing.
    func unicodeUnit(_ layer: Int, _ unit: Int) -> String { Self.plain(self.unit(layer, unit)) }

    /// The same in plain text, for the drawing.
    func unicodeWeight(_ layer: Int, _ place: Int) -> String { Self.plain(weight(layer, place)) }

    private static func plain(_ notation: String) -> String {
        let parts = notation.split(separator: "_")
        let index = parts[1].dropFirst().dropLast()
        return parts[0]
            + index.map { $0.isNumber ? NumberText.subscript(Int(String($0)) ?? 0) : String($0) }.joined()
    }
}
