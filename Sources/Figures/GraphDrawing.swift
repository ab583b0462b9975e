public import Charting
internal import Languages

/// A computation graph as a picture: operations from left to right in the order in which one feeds the next, line by
/// line as in a text, and the leaves they take above and below them.
public struct GraphDrawing: Sendable {
    /// One node: an operation or a leaf.
    public struct Node: Sendable {
        /// What a node is.
        public enum Kind: Sendable { case parameter, input, constant, operation }
        /// What a node is.
        public let kind: Kind
        /// What stands first in its box: `linear`, W⁽¹⁾, x.
        public let name: String
        /// As PyTorch writes it: `[1, 2]`.
        public let shape: String
        /// Its numbers, row by row.
        public let values: [Double]
        /// The derivative of the last node by each of them; nil where none is wanted.
        public let gradient: [Double]?
        /// The places of the nodes it takes.
        public let inputs: [Int]

        /// A node; `inputs` stand before it.
        public init(
            _ kind: Kind, name: String, shape: String, values: [Double], gradient: [Double]?,
            inputs: [Int] = []
        ) {
            (self.kind, self.name, self.shape) = (kind, name, shape)
            (self.values, self.gradient, self.inputs) = (values, gradient, inputs)
        }
    }

    /// More boxes than this are no longer read one by one.
    public static let mostNodes = 48

    private let nodes: [Node]
    private let layout: GraphLayout
    /// How many nodes there are.
    public let count: Int
    /// How many of them are drawn: the first operations and what they take.
    public let shownCount: Int

    /// A drawing of nodes in the order of recording.
    public init(_ nodes: [Node]) {
        self.nodes = nodes
        count = nodes.count
        let shown = Self.shown(nodes)
        layout = GraphLayout(nodes, shown: shown)
        shownCount = shown.count
    }

    /// The first operations, as many as there is room for together with their leaves.
    private static func shown(_ nodes: [Node]) -> [Int] {
        var shown: Set<Int> = []
        for (place, node) in nodes.enumerated() where node.kind == .operation {
            let more = shown.union(node.inputs).union([place])
            guard more.count <= mostNodes else { break }
            shown = more
        }
        return shown.sorted()
    }

    /// The picture.
    public func scene(title: String, description: String, language: String) -> Scene {
        Scene(
            size: layout.size, title: title, description: description, language: language,
            items: layout.boxes.keys.sorted().flatMap(edges(into:))
                + layout.boxes.keys.sorted().flatMap(box(of:)))
    }

    private func edges(into place: Int) -> [Item] {
        nodes[place].inputs.flatMap { input in
            layout.path(from: input, to: place).map { path in
                let ink: Ink = nodes[input].gradient == nil ? .faint : .axis
                return [.path(path.line, stroke: Stroke(ink, width: 1)), .path(path.head, fill: Fill(ink))]
            } ?? []
        }
    }

    private func box(of place: Int) -> [Item] {
        guard let box = layout.boxes[place] else { return [] }
        let node = nodes[place]
        // Without colours, too: leaves have corners, and inputs and constants thinner or broken edges.
        let (ink, width, dash): (Ink, Double, Dash) =
            switch node.kind {
            case .parameter: (.series(1), 1.75, .solid)
            case .input: (.series(5), 1, .solid)
            case .constant: (.muted, 1, .dashed)
            case .operation: (.axis, 1, .solid)
            }
        let outline = node.kind == .operation ? Path(rounding: box, by: 8) : Path(box)
        func line(_ text: String, _ row: Double, size: Double, _ ink: Ink, _ weight: Label.Weight = .regular)
            -> Item
        {
            .text(
                text, at: Position(x: box.center.x, y: box.minY + row), anchor: .middle, size: size,
                weight: weight,
                ink: ink)
        }
        return [
            .path(outline, fill: Fill(.background), stroke: Stroke(ink, width: width, dash: dash)),
            line(node.name, 10.5, size: 8.5, ink == .axis ? .text : ink.forText, .semibold),
            line(node.shape, 19, size: 7, .muted), line(Self.shortened(node.values), 28.5, size: 7.5, .text),
        ]
            + (node.gradient.map { [line("∂ " + Self.shortened($0), 37.5, size: 7.5, .series(2, .strong))] }
                ?? [])
    }

    /// As many numbers as fit into a box.
    private static func shortened(_ values: [Double]) -> String {
        var text = ""
        for (place, value) in values.enumerated() {
            let number = NumberText.rounded(value, digits: 3)
            let isLast = place == values.count - 1
            guard text.isEmpty || text.count + number.count + (isLast ? 0 : 2) <= 14 else {
                return text + " …"
            }
            text += (text.isEmpty ? "" : " ") + number
        }
        return text
    }
}
