import Charting
@testable import Figures
import Histories
import Testing

@Suite("What each step size does")
struct StepSizesTests {
    private func history(_ losses: [Double]) -> History {
        History(name: "sweep", series: [column("loss", losses)])
    }

    private func sweep() -> StepSizes {
        StepSizes(
            values: [0.1, 1, 10], histories: [history([4, 3]), history([4, 1]), history([4, .infinity])],
            base: 0,
            measure: "MSE")
    }

    @Test("The final losses are a line; what diverged leaves at the top; 2/λ stands where it is known")
    func overview() throws {
        let figure = Figure.stepSizes(sweep(), limit: 2, try settings())
        #expect(figure.chart.title == "Of 3 step sizes, 1 ends lowest: 1")
        let marks = figure.chart.panels[0].marks
        #expect((marks.first as? Rule)?.place == .x(2))
        let line = try #require(marks.compactMap { $0 as? Line }.first)
        #expect(line.x == [0.1, 1, 10] && Array(line.y.prefix(2)) == [3, 1] && line.y[2].isNaN)
        #expect(marks.contains { ($0 as? Point)?.y == [.infinity] && ($0 as? Point)?.x == [10] })
        #expect(figure.caption.contains("2 / λ"))
        #expect(!Figure.stepSizes(sweep(), limit: nil, try settings()).caption.contains("2 / λ"))
    }

    @Test("Where all diverge the title says so")
    func allDiverge() throws {
        let sweep = StepSizes(
            values: [1, 2], histories: [history([1, .nan]), history([1, .infinity])], base: 0, measure: "MSE")
        #expect(Figure.stepSizes(sweep, limit: nil, try settings()).chart.title == "All 2 step sizes diverge")
    }

    @Test("The frame of one curve has room for all that do not diverge")
    func frame() throws {
        let domain = try #require(Figure.stepSizeCurve(sweep(), try settings()).chart.y.domain)
        #expect(domain.contains(1) && domain.contains(4))
    }
}
