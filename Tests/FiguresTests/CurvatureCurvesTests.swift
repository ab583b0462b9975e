import Charting
import Figures
import Histories
import Languages
import Testing

@Suite("Curvature curves")
struct CurvatureCurvesTests {
    private func figure(_ traces: [Trace], _ stepSizes: [String: Double]) throws -> Figure? {
        try Figure.curvatureCurves(traces, stepSizes: stepSizes, title: "", settings())
    }

    private func run(_ name: String, _ values: [Double], ink: Ink = .series(1), _ more: [Series] = [])
        -> Trace
    {
        trace(name, [column("curvature.largest", values)] + more, ink: ink)
    }

    @Test("2 / step size stands beside each run, dashed in its colour")
    func limits() throws {
        let figure = try #require(
            try figure([run("a", [1, 3]), run("b", [1, 5], ink: .series(2))], ["a": 1, "b": 0.5]))
        let lines = figure.chart.lines()
        #expect(lines.map(\.label) == ["2 / step size = 2", "2 / step size = 4", "a", "b"])
        #expect(lines.map(\.y) == [[2, 2], [4, 4], [1, 3], [1, 5]])
        #expect(lines.map(\.stroke.dash) == [.dashed, .dashed, .solid, .solid])
        #expect(lines.map(\.stroke.ink) == [.series(1), .series(2), .series(1), .series(2)])
        #expect(
            figure.chart.alternativeText
                == "The largest eigenvalue of a goes from 1 to 3; 2 / step size is 2. "
                + "The largest eigenvalue of b goes from 1 to 5; 2 / step size is 4.")
    }

    @Test("once where all runs have one step size, and at none where it means nothing")
    func shared() throws {
        let runs = [run("a", [1, 3]), run("b", [1, 5])]
        #expect(
            try figure(runs, ["a": 1, "b": 1])?.chart.lines().map(\.label) == ["2 / step size", "a", "b"])
        #expect(try figure(runs, [:])?.chart.lines().map(\.label) == ["a", "b"])
        #expect(try figure([run("a", [-1, 1])], ["a": 1])?.chart.y.scale == .linear)
    }

    @Test("a step size that several runs have stands there once, as long as the longest of them")
    func once() throws {
        let runs = [run("a", [1, 3]), run("b", [1, 3, 4]), run("c", [1, 2])]
        let lines = try #require(try figure(runs, ["a": 1, "b": 1, "c": 0.5])).chart.lines()
        #expect(lines.map(\.label) == ["2 / step size = 2", "2 / step size = 4", "a", "b", "c"])
        #expect(lines.first?.x == [0, 2])
    }

    @Test("it follows a step size that changes")
    func scheduled() throws {
        let scheduled = run("a", [1, 1, 1], [column("step_size", [1, 0.5])])
        #expect(try figure([scheduled], ["a": 1])?.chart.lines().first?.y == [2, 4])
    }

    @Test("none where no curvature was recorded")
    func none() throws { #expect(try figure([trace("a", [2, 1])], ["a": 1]) == nil) }
}
