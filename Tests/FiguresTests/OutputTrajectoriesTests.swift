import Charting
import Figures
import Languages
import Testing

@Suite("Output trajectories")
struct OutputTrajectoriesTests {
    private func figure(_ outputs: [String], targets: [Double]) throws -> Figure? {
        let columns = outputs.enumerated().map { ($1, [Double($0), Double($0) + 1]) }
        return try Figure.outputTrajectories(
            [trace("a", [2, 1], columns: columns)], targets: targets, title: "How the outputs approach",
            settings())
    }

    @Test("a panel for each output, with its target as a dashed rule")
    func panels() throws {
        let figure = try #require(try figure(["output.1", "output.2"], targets: [0.23, -0.07]))
        #expect(figure.chart.panels.map(\.name) == ["o₁, target 0.23", "o₂, target −0.07"])
        let rules = figure.chart.panels.map { $0.marks.compactMap { $0 as? Rule }.map(\.place) }
        #expect(rules == [[.y(0.23)], [.y(-0.07)]])
        #expect(figure.chart.lines(1).map(\.y) == [[1, 2]])
        #expect(figure.chart.alternativeText == "2 outputs of 1 run over the iterations, with their targets.")
    }

    @Test("with several samples, the first one's")
    func samples() throws {
        let names = ["output.1.1", "output.1.2", "output.2.1", "output.2.2"]
        let figure = try #require(try figure(names, targets: [1, 0]))
        #expect(figure.chart.panels.count == 2)
        #expect(figure.chart.lines(1).map(\.y) == [[1, 2]])
    }

    @Test("none where there are no outputs, no runs, or more than eight units")
    func none() throws {
        #expect(try figure([], targets: [1]) == nil)
        #expect(try figure(["output.1"], targets: []) == nil)
        let nine = (1...9).map { "output.\($0)" }
        #expect(try figure(nine, targets: [Double](repeating: 0, count: 9)) == nil)
        #expect(try Figure.outputTrajectories([], targets: [1], title: "", settings()) == nil)
    }
}
