import Canvas
import Testing

@testable import Charting

/// A plot of 100 × 100 points, whose values run from `low` to 10 on both axes.
func plot(_ x: Scale.Kind = .linear, _ y: Scale.Kind = .linear, from low: Double = 0) -> Plot {
    Plot(frame: Box(x: 0, y: 0, width: 100, height: 100), x: (x, low...10), y: (y, low...10))
}

/// The boxes around the pieces of all filled paths.
func boxes(_ items: [Item]) -> [Box] {
    items.flatMap { item -> [Box] in
        guard case .path(let path, _?, nil) = item else { return [] }
        return path.outline.segments.split { $0 == .close }.compactMap { segments in
            var piece = Path()
            piece.outline.segments = Array(segments)
            return piece.outline.bounds.map {
                Box(minX: $0.minX, minY: $0.minY, maxX: $0.maxX, maxY: $0.maxY)
            }
        }
    }
}

@Suite("Bars")
struct BarTests {
    private let things = Axis(categories: ["a", "b", "c"])

    @Test("stand on 0, one beside the other, four fifths of their slots wide")
    func upright() {
        let drawn = boxes(Bar(y: [2, 10], at: [2, 4]).draw(in: plot()))
        #expect(
            drawn == [Box(x: 12, y: 80, width: 16, height: 20), Box(x: 32, y: 0, width: 16, height: 100)])
    }

    @Test("lie with their values along the horizontal axis")
    func lying() {
        #expect(boxes(Bar(x: [5], at: [5]).draw(in: plot())) == [Box(x: 0, y: 46, width: 50, height: 8)])
    }

    @Test("hang where values are negative, and start at the edge of a log plot")
    func starts() {
        let hanging = boxes(Bar(y: [-5], at: [0]).draw(in: plot(from: -10)))
        #expect(hanging.map(\.minY) == [50] && hanging.map(\.maxY) == [75])
        let log = boxes(Bar(y: [1], at: [5]).draw(in: plot(.linear, .log, from: 0.1)))
        #expect(log.map(\.minY) == [50] && log.map(\.maxY) == [100])
    }

    @Test("show 0, and on a log scale somewhat less than the least of them; half a slot at either side")
    func extent() {
        #expect(Bar(y: [2, 3]).extent(x: .linear, y: .linear) == Extent(x: -0.5...1.5, y: 0...3))
        #expect(Bar(y: [-2, -3]).extent(x: .categorical, y: .linear) == Extent(x: 0...1, y: -3...0))
        let log = Bar(y: [0.1, 10, 0, -1], at: [1, 10, 100, 1000]).extent(x: .log, y: .log)
        #expect(log.y == 0.05...10 && abs((log.x?.lowerBound ?? 0) - 0.316) < 0.001)
    }

    @Test("without a value leave their room empty", arguments: [Double.nan, .infinity, -.infinity])
    func missing(_ value: Double) {
        #expect(boxes(Bar(y: [1, value, 3], at: [1, 3, 5]).draw(in: plot())).map(\.minX) == [2, 42])
    }

    @Test("of a group stand side by side in the order they are named, in colours of their own")
    func grouped() {
        let bars = Bar.grouped([Bar("a", y: [1, 2], at: [2, 6]), Bar("b", y: [3], at: [2])])
        let drawn = bars.map { boxes($0.draw(in: plot())) }
        #expect(drawn.map(\.count) == [2, 1])
        #expect(drawn[0][0].minX == 4 && drawn[1][0].minX == 20)
        #expect(drawn[0][0].width == drawn[1][0].width)
        #expect(bars.map { $0.name?.ink } == [.series(1, .strong), .series(2, .strong)])
        #expect(Bar.grouped([Bar("a", y: [1], ink: .faint)])[0].name?.ink == .muted)
    }

    @Test("of a stack stand on those before them: above 0 upwards, below 0 downwards")
    func stacked() {
        let bars = Bar.stacked([Bar(y: [2, -2]), Bar(y: [3, 4]), Bar(y: [.nan, -1])])
        #expect(bars.map(\.starts).dropLast() == [[0, 0], [2, 0]])
        #expect(bars[1].values == [5, 4] && bars[2].starts[1] == -2 && bars[2].values[1] == -3)
        let drawn = boxes(bars[1].draw(in: plot(from: -10)))
        #expect(drawn.map(\.maxY) == [40, 50] && drawn.map(\.minY) == [25, 30])
    }

    @Test("carry their values where all of them fit, else none")
    func values() throws {
        func labels(_ y: [Double], width: Double) throws -> [String] {
            try Chart(
                title: "", size: Size(width: width, height: 4), description: "d", x: things,
                marks: [
                    Bar(y: y, showsValues: true)
                ]
            ).scene().labels.map(\.text).filter { $0.contains("54") }
        }
        #expect(try labels([0.123540001, -0.0254, 54], width: 6.4) == ["−0.0254", "54"])
        #expect(try labels([0.00054, 0.00254, 0.00354], width: 2).isEmpty)
    }

    @Test("that are narrower than half a pixel become one where they fall on one, and keep their tips")
    func thin() {
        let y = (0..<100_000).map { $0 == 50_000 ? 9.0 : 1 }
        let drawn = Bar(y: y, at: y.indices.map { Double($0) / 10_000 }).draw(in: plot())
        guard case .path(let path, _, _)? = drawn.first else { return #expect(Bool(false)) }
        #expect(drawn.count == 1 && path.outline.segments.count < 2_000)
        #expect(path.outline.bounds?.minY == 10)
    }
}
