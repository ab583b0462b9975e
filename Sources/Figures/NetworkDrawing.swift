public import Charting

/// The network as a picture: a circle per unit, a line per weight, in the names a reader meets in the equations.
public struct NetworkDrawing: Sendable {
    private let layers: [Int]
    private let layerNames: [String]
    private let unitNames: [[String]]
    private let weightLabels: [[String]]

    /// A drawing of layers of these widths, inputs first.
    ///
    /// - Parameters:
    ///   - layerNames: What stands above each layer.
    ///   - unitNames: What stands in each circle.
    ///   - weightLabels: What stands on each line where there is room, a row per input in each layer.
    public init(layers: [Int], layerNames: [String], unitNames: [[String]], weightLabels: [[String]]) {
        self.layers = layers
        self.layerNames = layerNames
        self.unitNames = unitNames
        self.weightLabels = weightLabels
    }

    /// The picture.
    public func scene(title: String, description: String, language: String) -> Scene {
        Scene(
            size: size, title: title, description: description, language: language,
            items: layers.indices.dropLast().flatMap(lines) + layers.indices.flatMap(circles))
    }

    /// A wider layer is drawn with a gap.
    private static let mostUnits = 8

    private func shownUnits(_ layer: Int) -> Int { min(layers[layer], Self.mostUnits) }

    private var size: Size {
        Size(width: 6.4, height: 1.15 + 0.62 * Double(layers.indices.map(shownUnits).max() ?? 1))
    }

    private func center(_ layer: Int, _ unit: Int) -> Position {
        let (width, height) = (size.width * 72 - 108, size.height * 72 - 40)
        return Position(
            x: 54 + width * Double(layer) / Double(max(1, layers.count - 1)),
            y: 34 + height / Double(shownUnits(layer)) * (Double(unit) + 0.5))
    }

    private func lines(from layer: Int) -> [Item] {
        let hasRoom = layers.count <= 4 && layers.allSatisfy { $0 <= 3 }
        return units(layer).flatMap { from in
            units(layer + 1).flatMap { to -> [Item] in
                let (start, end) = (center(layer, from), center(layer + 1, to))
                let line = Item.line(from: start, to: end, Stroke(.faint, width: 1))
                guard hasRoom else { return [line] }
                // Off the middle, where lines cross; on a line that goes straight, in the middle.
                let share = from == to && layers[layer] == layers[layer + 1] ? 0.5 : 0.3
                let place = Position(
                    x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
                return [line] + label(weightLabels[layer][from * layers[layer + 1] + to], at: place)
            }
        }
    }

    /// Words on a line: the paper shows behind them.
    private func label(_ text: String, at place: Position) -> [Item] {
        let half = 2.7 * Double(text.count)
        let paper = Box(x: place.x - half, y: place.y - 7, width: 2 * half, height: 14)
        return [
            .path(Path(paper), fill: Fill(.background)),
            .text(text, at: Position(x: place.x, y: place.y + 3.2), anchor: .middle, size: 9),
        ]
    }

    private func circles(of layer: Int) -> [Item] {
        let ink = Ink.series(layer == 0 ? 5 : layer == layers.count - 1 ? 2 : 1)
        let head = Position(x: center(layer, 0).x, y: 18)
        let name = Item.text(layerNames[layer], at: head, anchor: .middle, size: 9.5, ink: .muted)
        return [name]
            + (0..<shownUnits(layer)).flatMap { place -> [Item] in
                let center = center(layer, place)
                let baseline = Position(x: center.x, y: center.y + 3.6)
                if isGap(place, of: layer) {
                    return [.text("⋮", at: baseline, anchor: .middle, size: 12, ink: .muted)]
                }
                return [
                    .circle(center, radius: 15, fill: Fill(.background), stroke: Stroke(ink, width: 1.75)),
                    .text(
                        unitNames[layer][unit(at: place, of: layer)], at: baseline, anchor: .middle, size: 10),
                ]
            }
    }

    /// The places of a layer that hold a unit.
    private func units(_ layer: Int) -> [Int] { (0..<shownUnits(layer)).filter { !isGap($0, of: layer) } }

    private func isGap(_ place: Int, of layer: Int) -> Bool {
        layers[layer] > Self.mostUnits && place == Self.mostUnits - 2
    }

    /// The last place of a layer with a gap is its last unit.
    private func unit(at place: Int, of layer: Int) -> Int {
        layers[layer] > Self.mostUnits && place == Self.mostUnits - 1 ? layers[layer] - 1 : place
    }
}
