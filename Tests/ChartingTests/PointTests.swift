import Canvas
import Testing

@testable import Charting

@Suite("Points")
struct PointTests {
    private func circles(_ items: [Item]) -> [(center: Position, radius: Double, fill: Fill?)] {
        items.compactMap {
            if case .circle(let center, let radius, let fill, _) = $0 { (center, radius, fill) } else { nil }
        }
    }

    @Test("A single one may have words beside it; those of several go into a legend")
    func names() {
        let one = Point(x: 5, y: 5, label: "best")
        #expect(one.name == nil && one.notes(in: plot()).map(\.text) == ["best"])
        let many = Point("class 0", x: [1, 2], y: [1, 2])
        #expect(many.name?.text == "class 0" && many.notes(in: plot()).isEmpty)
        #expect(many.name?.isDirect == false)
    }

    @Test("What is not finite, or outside of the frame, is left out")
    func leftOut() {
        let drawn = circles(
            Point(x: [1, .nan, 3, 4, 5, 60], y: [1, 2, .infinity, 4, -.infinity, 6]).draw(in: plot()))
        #expect(drawn.map(\.center) == [Position(x: 10, y: 90), Position(x: 40, y: 60)])
    }

    @Test("Values become colours of the chart's scale; a point without one is left out")
    func colours() {
        let point = Point(x: [1, 2, 3], y: [1, 2, 3], values: [0, 10, .nan])
        #expect(point.colorExtent(.linear) == 0...10 && point.colorExtent(.log) == 10...10)
        var plot = plot()
        plot.color = ColorScale(.linear, domain: 0...10, ramp: .sequential)
        #expect(circles(point.draw(in: plot)).map(\.fill) == [Fill(.sequential(0)), Fill(.sequential(1))])
    }

    @Test("Each may have a radius of its own; large ones get room at the edges")
    func radii() {
        let point = Point(x: [2, 5], y: [2, 5], radii: [2, 15])
        #expect(circles(point.draw(in: plot())).map(\.radius) == [2, 15])
        let extent = point.extent(x: .linear, y: .linear)
        #expect((extent.x?.lowerBound ?? 2) < 2 && (extent.x?.upperBound ?? 5) > 5)
        #expect(Point(x: [2, 5], y: [2, 5]).extent(x: .linear, y: .linear) == Extent(x: 2...5, y: 2...5))
    }

    @Test("Of a million no more are drawn than can be seen, and what stands alone is among them")
    func million() {
        var random = SeededGenerator(seed: 1)
        func values() -> [Double] { (0..<1_000_000).map { _ in .random(in: 0...4, using: &random) } }
        let drawn = Point(x: values() + [9], y: values() + [9], radius: 1).draw(in: plot())
        guard drawn.count == 1, case .path(let path, nil, let stroke?) = drawn[0] else {
            return #expect(Bool(false))
        }
        // A line of no length with round ends is a dot.
        #expect(stroke.width == 2 && stroke.cap == .round)
        #expect(path.outline.segments.count < 15_000)
        #expect(path.outline.segments.suffix(2) == [.move(x: 90, y: 10), .line(x: 90, y: 10)])
        // Every place of the cloud is near a dot that is left.
        let dots = path.outline.segments.compactMap {
            if case .move(let x, let y) = $0 { (x, y) } else { nil }
        }
        for x in stride(from: 0.5, to: 40, by: 1.5) {
            #expect(dots.contains { abs($0.0 - x) < 1 && abs($0.1 - 80) < 1 }, "\(x)")
        }
    }

    @Test("Of points in one place the last is drawn, unless an earlier one is larger")
    func samePlace() {
        let point = Point(x: [5, 5, 5], y: [5, 5, 5], radii: [4, 2, 3])
        #expect(circles(point.draw(in: plot())).map(\.radius) == [4, 3])
    }
}
