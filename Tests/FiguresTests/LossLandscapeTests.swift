import Charting
import Figures
import Histories
import Testing

@Suite("Loss landscape")
struct LossLandscapeTests {
    /// A bowl around (1, 0), and a path to its bottom.
    private func landscape(
        run: String = "a", weights: (String, String)? = nil, distances: [Double] = [0, 0, 0],
        loss: (Double, Double) -> Double = { ($0 - 1) * ($0 - 1) + $1 * $1 + 0.001 }
    ) -> Landscape {
        let grid = (0...20).map { Double($0) / 5 - 2 }
        return Landscape(
            x: .init(weight: weights?.0, share: 0.9, coordinates: grid),
            y: .init(weight: weights?.1, share: 0.06, coordinates: grid),
            losses: grid.flatMap { y in grid.map { loss($0, y) } },
            paths: [
                .init(
                    run: run, steps: [0, 1, 2], x: [-1, 0, 1], y: [1, 0.5, 0], distances: distances,
                    start: .init(x: -1, y: 1, loss: 5.001), end: .init(x: 1, y: 0, loss: 0.001))
            ])
    }

    private func figure(_ landscapes: [SharedLandscape], _ tag: String = "en") throws -> Figure? {
        try Figure.lossLandscape(landscapes, measure: "half squared error", settings(tag))
    }

    private func shared(_ landscape: Landscape, name: String = "", faint: Bool = false) -> SharedLandscape {
        let traces = landscape.paths.map { trace($0.run, [5, 0.001], isFaint: faint) }
        return SharedLandscape(name: name, landscape: landscape, traces: traces)
    }

    @Test("the path goes over the loss, and its start, its end and the lowest point of the grid are named")
    func path() throws {
        let figure = try #require(try figure([shared(landscape())]))
        let marks = figure.chart.panels[0].marks
        #expect((marks[0] as? Contour)?.values.count == 21 * 21)
        #expect(figure.chart.lines().allSatisfy { $0.x == [-1, 0, 1] && $0.y == [1, 0.5, 0] })
        let notes = marks.compactMap { $0 as? Annotation }
        #expect(notes.map(\.text) == ["lowest on this grid: 0.001", "start", "end"])
        #expect(notes.map(\.x) == [1, -1, 1] && notes.map(\.y) == [0, 1, 0])
        #expect(
            figure.chart.description
                == "Over the plane the loss goes from 0.001 to 13. a goes from 5.001 to 0.001.")
    }

    @Test("where several paths have no names at their ends, the subtitle says what marks them")
    func unnamedEnds() throws {
        func subtitle(_ tag: String, faint: Bool = false) throws -> String? {
            let (one, other) = (landscape(), landscape(run: "b"))
            let both = Landscape(x: one.x, y: one.y, losses: one.losses, paths: one.paths + other.paths)
            return try figure([shared(both, faint: faint)], tag)?.chart.subtitle
        }
        let plane = "Loss (half squared error) over a plane in the space of the weights"
        #expect(try subtitle("en") == plane + "; ring: start, arrowhead: end")
        #expect(try subtitle("zh-Hans")?.hasSuffix("；圆圈：起点，箭头：终点") == true)
        #expect(try subtitle("en", faint: true) == plane)
        #expect(try figure([shared(landscape())])?.chart.subtitle == plane)
    }

    @Test("the ring at a start lies under the path that begins in it")
    func ring() throws {
        let marks = try #require(try figure([shared(landscape())])).chart.panels[0].marks
        let ring = try #require(marks.firstIndex { ($0 as? Point)?.isFilled == false })
        let path = try #require(marks.lastIndex { $0 is Line })
        let casing = try #require(marks.firstIndex { $0 is Line })
        #expect(casing < ring && ring < path)
    }

    @Test("losses over decades have colours at equal ratios; the very bottom alone does not stretch them")
    func colours() throws {
        let figure = try #require(try figure([shared(landscape { 1e-12 + $0 * $0 + $1 * $1 })]))
        #expect(figure.chart.color.scale == .log)
        #expect((figure.chart.color.domain?.lowerBound ?? 0) > 1e-6)
        #expect(figure.caption.contains("equal ratios"))
        #expect(try self.figure([shared(landscape { 3 + 0.1 * $0 + $1 * 0 })])?.chart.color.scale == .linear)
    }

    @Test("a path has its run's own ink, on greys, over a wider line of paper that lies under all of them")
    func legible() throws {
        let chart = try #require(try figure([shared(landscape())])).chart
        #expect(chart.color.ramp == .ground)
        let lines = chart.lines()
        #expect(lines.map(\.stroke.ink) == [.background, trace("a", [5, 0.001]).ink])
        #expect(lines[0].stroke.opacity == 1 && lines[0].stroke.width >= lines[1].stroke.width + 2)
        let greys = try chart.scene().rampInks.filter { if case .ground = $0 { true } else { false } }
        #expect(greys.count > 5)
    }

    @Test("axes are the two weights, or main directions with their share of the movement")
    func axes() throws {
        let chosen = try #require(try figure([shared(landscape(weights: ("w5", "w7")))]))
        #expect(chosen.chart.x.label == "w₅" && chosen.chart.y.label == "w₇")
        let main = try #require(try figure([shared(landscape())]))
        #expect(main.chart.x.label == "main direction 1, 90% of the movement")
        #expect(main.chart.y.label == "main direction 2, 6% of the movement")
    }

    @Test("how far the paths leave the plane is told")
    func distances() throws {
        let away = try #require(try figure([shared(landscape(distances: [0.25, 0.1, 0]))]))
        #expect(away.caption.contains("by up to 0.25"))
        #expect(try figure([shared(landscape())])?.caption.contains("stay on the plane") == true)
    }

    @Test("the runs that are not on it are named, with the reason of each; of many it is said how many")
    func absent() throws {
        func caption(_ absent: [AbsentRuns], _ tag: String = "en") throws -> String? {
            try Figure.lossLandscape([shared(landscape())], measure: "mse", absent: absent, settings(tag))?
                .caption
        }
        #expect(try caption([])?.contains("Not on it") == false)
        let one = [AbsentRuns(.climbed, ["step size 30"], of: 3)]
        #expect(
            try caption(one)?.hasSuffix(
                "Not on it: step size 30, whose loss rose and whose path reaches more than five times as far as "
                    + "those of the runs beside it whose loss fell.") == true)
        let several = [
            AbsentRuns(.otherMeasure, ["a", "b", "c", "d", "e"], of: 9),
            AbsentRuns(.diverged, ["f", "g"], of: 9),
            AbsentRuns(.noPath, ["h"], of: 9),
        ]
        #expect(
            try caption(several)?.hasSuffix(
                "Not on it: 5 of 9 runs, whose loss measures something else; f and g, which diverged; "
                    + "h, of which no path can be drawn.") == true)
        #expect(
            try caption(several, "zh-Hans")?.hasSuffix(
                "不在图上：9 次运行中的 5 次（损失的度量不同）；f 和 g（已发散）；h（画不出路径）。") == true)
    }

    @Test("a panel for each landscape, with axes of its own")
    func panels() throws {
        let two = [shared(landscape(), name: "sigmoid"), shared(landscape(run: "b"), name: "ReLU")]
        let figure = try #require(try figure(two))
        #expect(figure.chart.panels.map(\.name) == ["sigmoid (90% and 6%)", "ReLU (90% and 6%)"])
        #expect(figure.chart.sharing == .none)
    }

    @Test("states too close to be told apart are one place of the line")
    func thinned() throws {
        var landscape = landscape()
        let steps = Array(0...4000), angle = steps.map { Double($0) / 4000 }
        landscape = Landscape(
            x: landscape.x, y: landscape.y, losses: landscape.losses,
            paths: [
                .init(
                    run: "a", steps: steps, x: angle.map { 2 * $0 - 1 }, y: angle,
                    distances: angle.map { _ in 0 },
                    start: .init(x: -1, y: 0, loss: 5), end: .init(x: 1, y: 1, loss: 1))
            ])
        let figure = try #require(try figure([shared(landscape)]))
        let line = try #require(figure.chart.lines().last)
        #expect(line.x.count < 300 && line.x.first == -1 && line.x.last == 1)
    }

    @Test("none without landscapes, or where the loss is the same everywhere")
    func none() throws {
        #expect(try figure([]) == nil)
        #expect(try figure([shared(landscape { x, y in 1 + 0 * x * y })]) == nil)
    }

    @Test("it is drawn in both languages, at any size of the paths", arguments: ["en", "zh-Hans"])
    func drawn(tag: String) throws {
        for faint in [false, true] {
            let figure = try #require(try figure([shared(landscape(), faint: faint)], tag))
            #expect(try !figure.chart.scene().items.isEmpty)
            #expect(!figure.caption.contains("{") && !figure.chart.title.contains("figures."))
        }
    }
}
