import Canvas
import Testing

@testable import Charting

@Suite("Label")
struct LabelTests {
    @Test(
        "The box holds all ink, raised and lowered ink too",
        arguments: ["Loss", "损失", "w_{11}", "y_{pq}", "a^{bÅ权}", "x_{j}^{f}", "∂L/∂w_{gj}", "10^{-3}"])
    func box(text: String) throws {
        let typesetter = try Typesetter(language: "en")
        for anchor in [Label.Anchor.start, .middle, .end] {
            let label = Label(text, at: Position(x: 50, y: 40), anchor: anchor, size: 20)
            let run = typesetter.run(text, label.font)
            let ink = try #require(run.ink)
            let start = label.start(width: run.width)
            let inked = Box(
                minX: start.x + ink.minX, minY: start.y + ink.minY, maxX: start.x + ink.maxX,
                maxY: start.y + ink.maxY)
            // A letter may lean out sideways by a hair.
            #expect(label.box(typesetter).inset(by: -0.1).contains(inked))
        }
    }

    @Test("Scripts make no line higher than it must be")
    func height() throws {
        let typesetter = try Typesetter(language: "en")
        func height(_ text: String) -> Double {
            Label(text, at: Position(x: 0, y: 0), size: 10).box(typesetter).height
        }
        #expect(abs(height("w_{11}") - height("w")) < 1e-9 && abs(height("10^{-3}") - height("10")) < 1e-9)
        #expect(height("y_{p}") > height("y"))
    }
}
