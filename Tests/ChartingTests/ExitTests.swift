import Canvas
import Charting
import Testing

@Suite("An arrowhead at the frame")
struct ExitTests {
    private let frame = Box(x: 50, y: 20, width: 400, height: 200)

    private func plot(_ y: ClosedRange<Double>, _ scale: Scale.Kind = .linear) -> Plot {
        Plot(frame: frame, x: (.linear, 0...10), y: (scale, y))
    }

    private func exits(_ y: [Double], in plot: Plot) -> [Exit] {
        Polyline(x: y.indices.map(Double.init), y: y, in: plot).exits
    }

    @Test("stands where a line leaves the frame, once for each time")
    func leaving() {
        #expect(exits([0.5, 1.5, 0.5], in: plot(0...1)) == [Exit(.top, at: 50 + 20)])
        #expect(
            exits([0.5, -0.5, 0.5, 1.5], in: plot(0...1)) == [Exit(.bottom, at: 70), Exit(.top, at: 150)])
        #expect(exits([0.5, 1, 0, 0.5], in: plot(0...1)).isEmpty)
    }

    @Test("stands where a line comes from outside, and where all of it lies")
    func coming() {
        #expect(exits([1.5, 0.5], in: plot(0...1)) == [Exit(.top, at: 70)])
        #expect(exits([5, 7, 6], in: plot(0...1)) == [Exit(.top, at: 130)])
        #expect(exits([5], in: plot(0...1)) == [Exit(.top, at: 50)])
        let sideways = Polyline(x: [-5, 15], y: [0.5, 0.5], in: plot(0...1)).exits
        #expect(sideways == [Exit(.left, at: 120), Exit(.right, at: 120)])
    }

    @Test("stands at infinite values, and at 0 on a log scale, but not at gaps")
    func infinite() {
        #expect(
            exits([0.5, .infinity, 0.5, -.infinity], in: plot(0...1)) == [
                Exit(.top, at: 90), Exit(.bottom, at: 170),
            ])
        #expect(exits([0.5, 0, 0.5], in: plot(0.1...1, .log)) == [Exit(.bottom, at: 90)])
        #expect(exits([0.5, .nan, 0.5], in: plot(0...1)).isEmpty)
        #expect(exits([0.5, -1, 0.5], in: plot(0.1...1, .log)).isEmpty)
        #expect(exits([.infinity, .infinity], in: plot(0...1)).isEmpty)
    }

    @Test("shows one of many infinite values of a long line for each stretch")
    func long() {
        let x = (0..<100_000).map { Double($0) / 10_000 }
        let y = x.indices.map { $0 < 50_000 ? 0.5 : Double.infinity }
        let path = Path(arrowheadsAt: Polyline(x: x, y: y, in: plot(0...1)).exits, in: frame)
        #expect(path.outline.segments.count <= 4 * (200 / 8 + 1))
    }

    @Test("lies inside the frame, is 5 points long, and close ones are one")
    func shape() throws {
        for edge in Exit.Edge.allCases {
            let places = edge == .top || edge == .bottom ? 50.0...450.0 : 20.0...220.0
            for place in [places.lowerBound, 100, places.upperBound] {
                let box = try #require(Path(arrowheadsAt: [Exit(edge, at: place)], in: frame).outline.bounds)
                #expect(box.minX >= 50 && box.maxX <= 450 && box.minY >= 20 && box.maxY <= 220)
                #expect(max(box.maxX - box.minX, box.maxY - box.minY) == 5)
            }
        }
        let close = [Exit(.top, at: 100), Exit(.top, at: 107), Exit(.bottom, at: 101), Exit(.top, at: 109)]
        #expect(Path(arrowheadsAt: close, in: frame).outline.segments.count == 3 * 4)
    }

    @Test("is drawn in the line's ink, and for a point outside in the point's")
    func drawn() throws {
        let line = Line(x: [0, 1, 2], y: [0.5, 2, 0.5], ink: .series(3))
        guard case .path(let path, let fill, nil)? = line.draw(in: plot(0...1)).last else {
            return #expect(Bool(false))
        }
        #expect(fill == Fill(.series(3)) && path.outline.segments.count == 4)
        let point = Point(x: 5, y: 3, ink: .series(2)).draw(in: plot(0...1))
        #expect(
            point == [.path(Path(arrowheadsAt: [Exit(.top, at: 250)], in: frame), fill: Fill(.series(2)))])
        #expect(Point(x: 5, y: .infinity, ink: .series(2)).draw(in: plot(0...1)) == point)
        #expect(Point(x: 5, y: .nan).draw(in: plot(0...1)).isEmpty)
    }

    @Test("has room: where a line becomes infinite belongs to its horizontal extent")
    func extent() {
        let line = Line(x: [0, 1, 2, 3, 4], y: [1, 2, .infinity, 3, .nan])
        #expect(line.extent(x: .linear, y: .linear) == Extent(x: 0...3, y: 1...3))
        #expect(Line(x: [0, 1, 2], y: [0, 1, -1]).extent(x: .linear, y: .log) == Extent(x: 0...1, y: 1...1))
    }

    @Test(
        "is explained in the legend, in the chart's language, where there is one and only there",
        arguments: [("en", "beyond the axis"), ("zh-Hans", "超出坐标轴")])
    func explained(tag: String, words: String) throws {
        func isExplained(_ mark: any Mark, x: Axis = Axis(), y: Axis = Axis()) throws -> Bool {
            let chart = Chart(title: "t", description: "d", language: tag, x: x, y: y, marks: [mark])
            return try chart.scene().labels.contains { $0.text == words }
        }
        let x = [0.0, 1, 2], unit = Axis(domain: 0...1), log = Axis(scale: .log)
        #expect(try isExplained(Line("a", x: x, y: [0.5, 2, 0.5]), y: unit))
        #expect(try isExplained(Step("a", x: x, y: [0.5, 2, 0.5]), y: unit))
        #expect(try isExplained(Line(x: x, y: [0.5, 1, 0.5]), x: unit))
        #expect(try isExplained(Line(x: x, y: [1, .infinity, 2])))
        #expect(try isExplained(Line(x: x, y: [1, 0, 2]), y: log))
        #expect(try isExplained(Point(x: 1, y: .infinity)))
        #expect(try !isExplained(Line("a", x: x, y: [0.5, 1, 0]), y: unit))
        #expect(try !isExplained(Line(x: x, y: [1, 0, 2])))
        #expect(try !isExplained(Line(x: x, y: [1, -1, .nan]), y: log))
        #expect(try !isExplained(Line(x: x, y: [.infinity, .infinity, .infinity])))
    }
}
