import Canvas
import Testing

@testable import Charting

@Suite("Scene")
struct SceneTests {
    /// The data lines of a chart: every path in a series' ink that is not a leader.
    func lines(_ chart: Chart) throws -> [Path] {
        try chart.scene().items.compactMap {
            guard case .path(let path, _, let stroke?) = $0, case .series = stroke.ink, stroke.width > 1
            else {
                return nil
            }
            return path
        }
    }

    func dots(_ chart: Chart) throws -> [Position] {
        try chart.scene().items.compactMap {
            if case .circle(let center, _, _, _) = $0 { center } else { nil }
        }
    }

    func chart(_ y: [Double], scale: Scale.Kind = .linear, domain: ClosedRange<Double>? = nil) -> Chart {
        Chart(title: "t", description: "d", x: Axis(), y: Axis(scale: scale, domain: domain)) {
            Line(x: y.indices.map(Double.init), y: y)
        }
    }

    func pieces(_ path: Path) -> Int {
        path.outline.segments.count { if case .move = $0 { true } else { false } }
    }

    @Test("The same chart is the same scene")
    func equal() throws {
        var (one, two) = (GeneratedCharts(seed: 9), GeneratedCharts(seed: 9))
        for _ in 0..<5 {
            let (a, b) = (try one.next().scene(), try two.next().scene())
            #expect(a == b)
        }
        #expect(try chart([1, 2]).scene() != chart([1, 3]).scene())
    }

    @Test("NaN and infinities are gaps", arguments: [Double.nan, .infinity, -.infinity])
    func gaps(value: Double) throws {
        let path = try #require(try lines(chart([1, 2, value, 3, 4, 2])).first)
        #expect(pieces(path) == 2)
        #expect(path.outline.segments.count == 5)
    }

    @Test("On a log scale 0 and below are gaps", arguments: [0, -1, -0.0, -1e300])
    func logGaps(value: Double) throws {
        let path = try #require(try lines(chart([1, 2, value, 3, 4, 2], scale: .log)).first)
        #expect(pieces(path) == 2)
    }

    @Test("A value between two gaps is a dot")
    func lone() throws {
        #expect(try dots(chart([1, 2, .nan, 3, .nan, 2])).count == 2)
        #expect(try dots(chart([3])).count == 1)
        #expect(try lines(chart([3])).isEmpty)
    }

    @Test("Lines are cut at the plot's edge, where the line itself crosses it")
    func cutting() throws {
        let path = try #require(try lines(chart([0, 4], domain: 1...3)).first)
        guard case .move(let x0, let y0) = path.outline.segments[0],
            case .line(let x1, let y1) = path.outline.segments[1]
        else { return #expect(Bool(false)) }
        let whole = try #require(try lines(chart([0, 4], domain: 0...4)).first?.outline.bounds)
        let width = whole.maxX - whole.minX
        #expect(abs(x0 - (whole.minX + width / 4)) < 0.01 && abs(x1 - (whole.minX + width * 3 / 4)) < 0.01)
        #expect(y0 > y1)
    }

    @Test("A line that passes through the plot is visible though no value of it is")
    func passing() throws {
        let path = try #require(try lines(chart([-1e6, 1e6], domain: 0...1)).first)
        #expect(path.outline.segments.count == 2)
    }

    @Test(
        "Data with little to show still give a picture",
        arguments: [
            [], [.nan, .nan], [5], [5, 5, 5], [0, 0], [1e308, -1e308], [1e308, 1.7e308], [1e-308, 2e-308],
            [Double.leastNonzeroMagnitude, 0], [1, 1.0000000000000002], [.infinity, 1],
            [-.infinity, .infinity],
        ] as [[Double]])
    func degenerate(y: [Double]) throws {
        for scale in [Scale.Kind.linear, .log] {
            let scene = try chart(y, scale: scale).scene()
            #expect(scene.labels.contains { $0.text == "t" })
            _ = try scene.png(dpi: 50)
            #expect(!scene.svg().contains("nan"))
        }
    }

    @Test("A panel without finite values says so in the words it was given")
    func emptyNote() throws {
        var empty = chart([.nan])
        empty.emptyNote = "无有限值"
        #expect(try empty.scene().labels.contains { $0.text == "无有限值" })
        var full = chart([1])
        full.emptyNote = "无有限值"
        #expect(try !full.scene().labels.contains { $0.text == "无有限值" })
    }

    @Test("A chart without panels or with an odd size is an error or a picture, not a crash")
    func odd() throws {
        _ = try Chart(title: "t", description: "d", x: Axis(), y: Axis(), panels: []).scene().svg()
        for size in [
            Size(width: 0, height: 1), Size(width: .nan, height: 1), Size(width: 1, height: -.infinity),
        ] {
            #expect(throws: ChartError.self) {
                try Chart(title: "t", size: size, description: "d", x: Axis(), y: Axis(), marks: []).scene()
            }
        }
        let tiny = Chart(
            title: "A title", size: Size(width: 0.2, height: 0.2), description: "d", x: Axis(label: "x"),
            y: Axis(label: "y"), marks: [Line("a", x: [0, 1], y: [0, 1])])
        _ = try tiny.scene().png()
    }

    @Test("Scales put their domain's ends at their range's ends, in order")
    func scales() {
        let linear = Scale(.linear, domain: -1.7e308...1.7e308, from: 0, to: 100)
        #expect(linear.position(of: -1.7e308) == 0 && linear.position(of: 0) == 50)
        #expect(linear.position(of: 1.7e308) == 100)
        let log = Scale(.log, domain: 0.01...100, from: 0, to: 100)
        #expect(log.position(of: 1) == 50 && log.position(of: 0) == nil && log.position(of: -1) == nil)
        #expect(log.position(of: .nan) == nil && log.position(of: .infinity) == nil)
        #expect(Scale(.linear, domain: 0...1e-300, from: 0, to: 1).position(of: 1e308)?.isFinite == true)
    }
}
