public import Charting

/// The network as a picture: a circle per unit, in the names a reader meets in the equations, and a line per weight, as
/// thick as the weight is large and in the colour of its sign; once for each of its states.
public struct NetworkDrawing: Sendable {
    /// The weights at one time.
    public struct State: Sendable {
        /// What stands above the picture; empty for nothing.
        public let title: String
        /// A row per input in each layer.
        public let weights: [[Double]]
        /// What stands on each line where there is room.
        public let labels: [[String]]

        /// A state, with a label per weight.
        public init(title: String = "", weights: [[Double]], labels: [[String]]) {
            (self.title, self.weights, self.labels) = (title, weights, labels)
        }
    }

    /// What the colours of lines are called.
    public struct Key: Sendable {
        let positive: String
        let negative: String
        let thickness: String

        /// The words for both signs and for the thickness of lines.
        public init(positive: String, negative: String, thickness: String) {
            (self.positive, self.negative, self.thickness) = (positive, negative, thickness)
        }
    }

    private let layers: [Int]
    private let layerNames: [String]
    private let unitNames: [[String]]
    private let states: [State]
    private let key: Key

    /// A drawing of layers of these widths, inputs first.
    ///
    /// - Parameters:
    ///   - layerNames: What stands above each layer.
    ///   - unitNames: What stands in each circle.
    ///   - states: One below the other.
    public init(layers: [Int], layerNames: [String], unitNames: [[String]], states: [State], key: Key) {
        self.layers = layers
        self.layerNames = layerNames
        self.unitNames = unitNames
        self.states = states
        self.key = key
    }

    /// The picture.
    public func scene(title: String, description: String, language: String) -> Scene {
        var items: [Item] = []
        var guide = Guide()
        func add(_ own: [Item], state: Int, mark: Int) {
            guide.shown.append(
                Guide.Shown(panel: state, mark: mark, items: items.count..<items.count + own.count))
            items += own
        }
        for state in states.indices {
            var first = 0
            for layer in layers.indices.dropLast() {
                for (place, own) in lines(from: layer, in: state) {
                    add(own, state: state, mark: first + place)
                }
                first += layers[layer] * layers[layer + 1]
            }
            items += layers.indices.flatMap { circles(of: $0, in: state) }
            add(heading(of: state), state: state, mark: first)
        }
        return Scene(
            size: size, title: title, description: description, language: language, items: items + legend,
            guide: guide)
    }

    /// The largest weight of all states, which has the thickest line.
    public var largest: Double {
        states.flatMap(\.weights).joined().map(\.magnitude).filter(\.isFinite).max() ?? 0
    }

    /// A wider layer is drawn with a gap.
    private static let mostUnits = 8

    /// Whether there is room for a label on each line.
    private var hasLabels: Bool { layers.count <= 4 && layers.allSatisfy { $0 <= 3 } }

    private func shownUnits(_ layer: Int) -> Int { min(layers[layer], Self.mostUnits) }

    private var size: Size {
        Size(width: 6.4, height: (Double(states.count) * stateHeight + Self.keyHeight) / 72)
    }

    /// In points, as all that follows.
    private static let keyHeight = 24.0
    private var titleHeight: Double { states.contains { !$0.title.isEmpty } ? 18 : 0 }
    private var stateHeight: Double {
        let most = Double(layers.indices.map(shownUnits).max() ?? 1)
        return titleHeight + 30 + most * (hasLabels ? 54 : 42) + 14
    }

    private func center(_ layer: Int, _ unit: Int, in state: Int) -> Position {
        let width = 6.4 * 72 - 108, top = Double(state) * stateHeight + titleHeight + 30
        let height = stateHeight - titleHeight - 34
        return Position(
            x: 54 + width * Double(layer) / Double(max(1, layers.count - 1)),
            y: top + height / Double(shownUnits(layer)) * (Double(unit) + 0.5))
    }

    private func heading(of state: Int) -> [Item] {
        let place = Position(x: 12, y: Double(state) * stateHeight + 13)
        let title = states[state].title
        return title.isEmpty ? [] : [.text(title, at: place, size: 10, weight: .semibold)]
    }

    private func stroke(of weight: Double) -> Stroke {
        guard weight.isFinite, weight != 0, largest > 0 else {
            return Stroke(.faint, width: 0.5, dash: .dashed)
        }
        return Stroke(weight > 0 ? Self.positive : Self.negative, width: 0.5 + 4 * weight.magnitude / largest)
    }

    private static let positive = Ink.series(4), negative = Ink.series(3)

    /// Which colour is which sign, and what thickness means.
    private var legend: [Item] {
        let y = size.height * 72 - 9
        let entries = [(key.positive, Self.positive), (key.negative, Self.negative)]
        return entries.enumerated().flatMap { place, entry in
            let x = 12 + 84 * Double(place)
            let sample = Stroke(entry.1, width: 2.5)
            return [
                Item.line(from: Position(x: x, y: y - 3), to: Position(x: x + 16, y: y - 3), sample),
                .text(entry.0, at: Position(x: x + 21, y: y), ink: entry.1.forText),
            ]
        } + [.text(key.thickness, at: Position(x: 12 + 84 * 2, y: y), ink: .muted)]
    }

    /// The line of each weight that is shown, with the weight's place in its layer.
    private func lines(from layer: Int, in state: Int) -> [(place: Int, items: [Item])] {
        units(layer).flatMap { from in
            units(layer + 1).map { to -> (place: Int, items: [Item]) in
                let (start, end) = (center(layer, from, in: state), center(layer + 1, to, in: state))
                let place = from * layers[layer + 1] + to
                let line = Item.line(from: start, to: end, stroke(of: states[state].weights[layer][place]))
                guard hasLabels else { return (place, [line]) }
                // Off the middle, where lines cross; on a line that goes straight, in the middle.
                let share = from == to && layers[layer] == layers[layer + 1] ? 0.5 : 0.3
                let middle = Position(
                    x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
                return (place, [line] + label(states[state].labels[layer][place], at: middle))
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

    private func circles(of layer: Int, in state: Int) -> [Item] {
        let ink = Ink.series(layer == 0 ? 5 : layer == layers.count - 1 ? 2 : 1)
        let head = Position(
            x: center(layer, 0, in: state).x, y: Double(state) * stateHeight + titleHeight + 16)
        let name = Item.text(layerNames[layer], at: head, anchor: .middle, size: 9.5, ink: .muted)
        return [name]
            + (0..<shownUnits(layer)).flatMap { place -> [Item] in
                let center = center(layer, place, in: state)
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
