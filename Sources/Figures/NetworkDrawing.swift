public import Charting
internal import Languages

extension Scene {
    /// The network: a circle per unit, a line per weight, the names a reader meets in the equations.
    ///
    /// - Parameters:
    ///   - layers: The widths, inputs first; a layer wider than eight is drawn with a gap.
    ///   - weights: The first weights of each layer, a row per input, written on their lines where there is room.
    public static func network(
        layers: [Int], unitNames: [[String]], weightNames: [[String]], weights: [[Float]],
        layerNames: [String], title: String, description: String, language: String
    ) -> Scene {
        let shown = layers.map { Swift.min($0, 8) }
        let height = 1.15 + 0.62 * Double(shown.max() ?? 1)
        let size = Size(width: 6.4, height: height)
        let (width, bottom) = (size.width * 72, size.height * 72)
        func place(_ layer: Int, _ unit: Int) -> Position {
            let x = 54 + (width - 108) * Double(layer) / Double(Swift.max(1, layers.count - 1))
            let gap = (bottom - 40) / Double(shown[layer])
            return Position(x: x, y: 34 + gap * (Double(unit) + 0.5))
        }
        var items: [Item] = []
        let labelled = layers.count <= 4 && layers.allSatisfy { $0 <= 3 }
        for layer in 0..<Swift.max(0, layers.count - 1) {
            for from in 0..<shown[layer] {
                for to in 0..<shown[layer + 1] {
                    let index = from * layers[layer + 1] + to
                    let (start, end) = (place(layer, from), place(layer + 1, to))
                    items.append(.line(from: start, to: end, Stroke(.faint, width: 1)))
                    guard labelled else { continue }
                    // Beyond the crossing, where the lines have parted again; the paper shows behind the words.
                    let share = from == to ? 0.5 : 0.24
                    let text =
                        "\(weightNames[layer][index]) = \(NumberText.rounded(Double(weights[layer][index])))"
                    let middle = Position(
                        x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
                    let half = 2.7 * Double(text.count)
                    items.append(
                        .path(
                            Path(Box(x: middle.x - half, y: middle.y - 7, width: 2 * half, height: 14)),
                            fill: Fill(.background)))
                    items.append(
                        .text(text, at: Position(x: middle.x, y: middle.y + 3.2), anchor: .middle, size: 9))
                }
            }
        }
        for layer in layers.indices {
            let ink = Ink.series(layer == 0 ? 5 : layer == layers.count - 1 ? 2 : 1)
            items.append(
                .text(
                    layerNames[layer], at: Position(x: place(layer, 0).x, y: 18), anchor: .middle, size: 9.5,
                    ink: .muted))
            for unit in 0..<shown[layer] {
                let center = place(layer, unit)
                items.append(
                    .circle(center, radius: 15, fill: Fill(.background), stroke: Stroke(ink, width: 1.75)))
                let isGap = layers[layer] > 8 && unit == 6
                let name =
                    isGap
                    ? "⋯"
                    : unit == 7 && layers[layer] > 8
                        ? unitNames[layer][layers[layer] - 1] : unitNames[layer][unit]
                items.append(
                    .text(
                        name, at: Position(x: center.x, y: center.y + 3.6), anchor: .middle, size: 10,
                        ink: .text))
            }
        }
        return Scene(size: size, title: title, description: description, language: language, items: items)
    }
}
