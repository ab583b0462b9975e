import Canvas
import Testing

@testable import Charting

@Suite("Arrows and annotations")
struct AnnotationTests {
    private func heads(_ items: [Item]) -> [[Position]] {
        items.flatMap { item -> [[Position]] in
            guard case .path(let path, _?, nil) = item else { return [] }
            return path.outline.segments.split { $0 == .close }.map { piece in
                piece.compactMap { segment in
                    switch segment {
                    case .move(let x, let y), .line(let x, let y): Position(x: x, y: y)
                    default: nil
                    }
                }
            }
        }
    }

    @Test("An arrow's tip is at its end, and its head so many points long in any direction")
    func head() throws {
        let head = try #require(heads(Arrow(from: (1, 5), to: (6, 5), headLength: 10).draw(in: plot())).first)
        #expect(head[0] == Position(x: 60, y: 50) && head[1].x == 50 && head[2].x == 50)
        #expect(head[1].y - 50 == 50 - head[2].y)
        let up = try #require(heads(Arrow(from: (5, 1), to: (5, 6), headLength: 10).draw(in: plot())).first)
        #expect(up[0] == Position(x: 50, y: 40) && up[1].y == 50)
    }

    @Test("An arrow that ends outside of the plot, or without a place, has no head there")
    func cut() {
        let arrow = Arrow(from: (1, 5), to: (60, 5)).draw(in: plot())
        #expect(arrow.count == 1 && heads(arrow).isEmpty)
        #expect(Arrow(from: (1, 5), to: (.nan, 5)).draw(in: plot()).isEmpty)
        #expect(Arrow(from: (1, 5), to: (1, 5)).draw(in: plot()).isEmpty)
    }

    @Test("A path has heads on its way, so many points apart")
    func way() {
        let tips = heads(Arrow(x: [0, 9], y: [5, 5], heads: .every(25)).draw(in: plot())).map { $0[0].x }
        #expect(tips == [25, 50, 75, 90])
    }

    private func scene(_ marks: [any Mark], size: Size = Size(width: 6.4, height: 4)) throws -> Scene {
        try Chart(
            title: "t", size: size, description: "d", x: Axis(domain: 0...10), y: Axis(domain: 0...10),
            marks: marks
        ).scene()
    }

    @Test("Long words are broken into lines, one below the other")
    func lines() throws {
        let words = "Here the step size was lowered, and from here on the loss falls again"
        let labels = try scene([Annotation(words, x: 5, y: 5, width: 90)]).labels.filter {
            !$0.text.isEmpty && words.contains($0.text) && $0.ink == .text && $0.text != "t"
        }
        #expect(labels.count >= 3 && labels.map(\.text).joined(separator: " ") == words)
        #expect(zip(labels, labels.dropFirst()).allSatisfy { $0.position.y < $1.position.y })
    }

    @Test("Words that find room only at a distance are led to their place by a line, which crosses no words")
    func leader() throws {
        let x = (0...2000).map { 4 + Double($0 % 41) / 20 }, y = (0...2000).map { 4 + Double($0 / 41) / 24 }
        let marks: [any Mark] = [
            Point(x: x, y: y), Annotation("crowded", x: 5, y: 5), Annotation("alone", x: 1, y: 9),
        ]
        let scene = try scene(marks, size: Size(width: 4, height: 3))
        let leaders = scene.items.compactMap { item -> Path? in
            guard case .path(let path, nil, let stroke?) = item,
                stroke == Stroke(.text, width: 0.5, opacity: 0.7)
            else { return nil }
            return path
        }
        #expect(leaders.count == 1)
        #expect(scene.labels.map(\.text).filter { ["crowded", "alone"].contains($0) }.count == 2)
        let bare = try self.scene([Annotation("crowded", x: 5, y: 5, leader: false)]).items
        #expect(
            !bare.contains {
                if case .path(_, nil, let stroke?) = $0 { stroke.opacity == 0.7 } else { false }
            })
    }

    @Test("Words stay off the bars where there is other room")
    func bars() throws {
        let scene = try scene([Bar(y: [9], at: [5]), Annotation("top", x: 5, y: 6)])
        let typesetter = try Typesetter(language: "en")
        let words = try #require(scene.labels.first { $0.text == "top" }?.box(typesetter))
        #expect(boxes(scene.items).filter { $0.height > 50 }.allSatisfy { !$0.overlaps(words) })
    }

    @Test("A band with a name is in the legend")
    func band() throws {
        let band = Band("80 % of seeds", x: [0, 5], lower: [1, 2], upper: [3, 4], ink: .series(1))
        #expect(try scene([band]).labels.contains { $0.text == "80 % of seeds" })
        #expect(band.name?.sample == .area(fill: band.fill, stroke: nil))
    }
}
