import Charting
import Figures
import Testing

@Suite("The computation graph, drawn")
struct GraphDrawingTests {
    private func leaf(_ kind: GraphDrawing.Node.Kind, _ name: String) -> GraphDrawing.Node {
        GraphDrawing.Node(
            kind, name: name, shape: "[1, 2]", values: [0.5, -0.25],
            gradient: kind == .parameter ? [1e-9, 2] : nil)
    }

    private func operation(_ name: String, _ inputs: [Int]) -> GraphDrawing.Node {
        GraphDrawing.Node(
            .operation, name: name, shape: "[1, 2]", values: (1...9).map { Double($0) / 8 }, gradient: [1],
            inputs: inputs)
    }

    /// A network of so many layers.
    private func network(_ layers: Int) -> [GraphDrawing.Node] {
        var nodes = [leaf(.input, "x"), leaf(.input, "y")]
        var last = 0
        for layer in 1...layers {
            nodes += [leaf(.parameter, "W\(layer)"), leaf(.constant, "b\(layer)")]
            nodes.append(operation("linear\(layer)", [last, nodes.count - 2, nodes.count - 1]))
            nodes.append(operation("relu\(layer)", [nodes.count - 1]))
            last = nodes.count - 1
        }
        nodes.append(operation("sub", [last, 1]))
        nodes.append(operation("sum", [nodes.count - 1]))
        return nodes
    }

    private func scene(_ nodes: [GraphDrawing.Node]) -> Scene {
        GraphDrawing(nodes).scene(title: "", description: "", language: "en")
    }

    @Test("every node has its name, its shape, its numbers and, where it is wanted, its gradient")
    func words() {
        let texts = scene([leaf(.parameter, "W"), leaf(.input, "x"), operation("linear", [1, 0])]).labels.map(
            \.text)
        for name in ["W", "x", "linear"] { #expect(texts.filter { $0 == name }.count == 1) }
        #expect(texts.filter { $0 == "[1, 2]" }.count == 3)
        #expect(texts.filter { $0 == "0.5 −0.25" }.count == 2)
        #expect(texts.contains("∂ 1\u{A0}×\u{A0}10⁻⁹ 2"))
        #expect(texts.filter { $0.hasPrefix("∂") }.count == 2)
        #expect(texts.contains { $0.hasPrefix("0.125 0.25") && $0.hasSuffix("…") })
    }

    @Test("no box lies over another, and all lie within the picture", arguments: [1, 2, 5, 9])
    func boxes(layers: Int) {
        let scene = scene(network(layers))
        // Names stand at the middle of their boxes' tops.
        let names = scene.labels.filter { $0.weight == .semibold }.map(\.position)
        #expect(names.count == network(layers).count)
        for (place, name) in names.enumerated() {
            #expect(scene.frame.inset(by: 10).contains(name))
            for other in names[..<place] { #expect(abs(name.x - other.x) > 74 || abs(name.y - other.y) > 43) }
        }
    }

    @Test("operations run from left to right, line by line; a leaf stands above or below what takes it")
    func order() throws {
        let labels = scene(network(1)).labels
        func place(_ name: String) throws -> Position {
            try #require(labels.first { $0.text == name }).position
        }
        #expect(try place("x").x < place("linear1").x && place("linear1").x < place("relu1").x)
        #expect(try place("x").y == place("linear1").y)
        #expect(try place("W1").x == place("linear1").x && place("W1").y < place("linear1").y)
        #expect(try place("b1").x == place("linear1").x && place("b1").y > place("linear1").y)
        #expect(try place("y").x == place("sub").x)
    }

    @Test("of a large graph the first operations are drawn, with all that they take")
    func large() {
        let nodes = network(40)
        let drawing = GraphDrawing(nodes)
        #expect(drawing.count == nodes.count && drawing.shownCount <= GraphDrawing.mostNodes)
        #expect(drawing.shownCount > GraphDrawing.mostNodes / 2)
        let names = Set(scene(nodes).labels.map(\.text))
        #expect(names.contains("linear10") && names.contains("W10") && !names.contains("linear40"))
    }

    @Test("an empty graph is an empty picture")
    func empty() { #expect(scene([]).items.isEmpty) }
}
