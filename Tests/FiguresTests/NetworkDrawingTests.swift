import Charting
import Figures
import Testing

@Suite("The network drawn")
struct NetworkDrawingTests {
    private func scene(_ states: [[[Double]]]) -> Scene {
        NetworkDrawing(
            layers: [2, 2, 1], layerNames: ["inputs", "hidden", "outputs"],
            unitNames: [["x₁", "x₂"], ["h₁", "h₂"], ["o₁"]],
            states: states.enumerated().map { place, weights in
                NetworkDrawing.State(
                    title: "state \(place)", weights: weights, labels: weights.map { $0.map { "\($0)" } })
            },
            key: NetworkDrawing.Key(positive: "positive", negative: "negative", thickness: "thick is large")
        ).scene(title: "t", description: "d", language: "en")
    }

    private func strokes(_ scene: Scene) -> [Stroke] {
        scene.items.compactMap { if case .path(_, nil, let stroke?) = $0 { stroke } else { nil } }
    }

    private let weights = [[1, -2, 0, 4.0], [-4, 0.5]]

    @Test(
        "a line is as thick as its weight is large, in the colour of its sign; a weight of 0 is a broken line"
    )
    func lines() {
        let lines = strokes(scene([weights])).prefix(6)
        #expect(lines.map(\.width) == [1.5, 2.5, 0.5, 4.5, 4.5, 1])
        #expect(lines[0].ink == lines[3].ink && lines[1].ink == lines[4].ink && lines[0].ink != lines[1].ink)
        #expect(lines[2].dash == .dashed)
    }

    @Test("states stand one below the other, and the thickest line is the largest weight of all of them")
    func states() {
        let (one, two) = (scene([weights]), scene([weights, weights.map { $0.map { 2 * $0 } }]))
        let lines = strokes(two)
        #expect(lines[0].width < strokes(one)[0].width)
        #expect(two.size.height > 1.5 * one.size.height)
        let titles = two.labels.filter { $0.text.hasPrefix("state") }
        #expect(titles.map(\.text) == ["state 0", "state 1"] && titles[0].position.y < titles[1].position.y)
    }

    @Test("the key tells the signs apart by the colours of the lines")
    func key() {
        let scene = scene([weights]), lines = strokes(scene)
        #expect(lines.suffix(2).map(\.ink) == [lines[0].ink, lines[1].ink])
        #expect(scene.labels.suffix(3).map(\.text) == ["positive", "negative", "thick is large"])
        #expect(scene.labels.allSatisfy { $0.position.y < scene.size.height * 72 })
    }

    @Test("weights that are no numbers, or are all 0, are drawn thin")
    func noNumbers() {
        let lines = strokes(scene([[[.nan, .infinity, 0, 0], [0, 0]]])).prefix(6)
        #expect(lines.allSatisfy { $0.width == 0.5 })
    }
}
