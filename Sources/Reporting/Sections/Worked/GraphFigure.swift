internal import Autograd
internal import Charting
internal import Figures
internal import Languages
internal import Training

extension Telling {
    /// The recorded graph as a picture; nil where only a part of it could be drawn.
    mutating func graphFigure(_ graph: Graph, _ network: Network) -> FigureView? {
        let drawing = GraphDrawing(graph, of: network)
        guard drawing.shownCount == drawing.count else { return nil }
        let operations = graph.operationNodes.count
        let description = language.say(
            Phrase(
                "page.graphDescription",
                [
                    "nodes": .count(drawing.count), "operations": .count(operations),
                    "names": .text(language.list(graph.operationNodes)),
                ]))
        let scene = drawing.scene(
            title: language["page.graph"], description: description, language: language.tag)
        return figure("graph", scene, caption: language["page.graphCaption"])
    }
}

extension Graph {
    /// The names of its operations, in the order of recording.
    var operationNodes: [String] {
        nodes.compactMap { node in
            guard case .operation(let name) = node.kind else { return nil }
            return name
        }
    }
}

extension GraphDrawing {
    /// A recorded graph in the names of the equations: W⁽¹⁾ and b⁽¹⁾ for a layer's weights and biases, x and y for
    /// inputs and targets.
    init(_ graph: Graph, of network: Network) {
        let places = Dictionary(graph.nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.init(
            graph.nodes.map { node in
                let (kind, name) = Self.named(node.kind, network)
                return Node(
                    kind, name: name, shape: "\(node.shape)",
                    values: node.values.prefix(12).map { Double($0) },
                    gradient: node.gradient.map { $0.prefix(12).map { Double($0) } },
                    inputs: node.inputs.compactMap { places[$0] })
            })
    }

    private static func named(_ kind: Graph.Kind, _ network: Network) -> (Node.Kind, String) {
        switch kind {
        case .parameter(let place):
            let (layer, part) = place.quotientAndRemainder(dividingBy: network.bias ? 2 : 1)
            return (.parameter, "\(part == 0 ? "W" : "b")⁽\(NumberText.superscript(layer + 1))⁾")
        case .input(let place): return (.input, place == 0 ? "x" : "y")
        case .constant(let place): return (.constant, "c\(NumberText.subscript(place + 1))")
        case .operation(let name): return (.operation, name)
        }
    }
}
