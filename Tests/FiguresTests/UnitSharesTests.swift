import Charting
import Figures
import Histories
import Testing

@Suite("Shares of units that are inactive or saturated")
struct UnitSharesTests {
    private func inactive(_ traces: [Trace]) throws -> Figure? {
        try Figure.inactiveUnits(traces, title: "", settings())
    }

    @Test("the share of a layer's units that are at 0 is counted where each unit's activity was recorded")
    func counted() throws {
        let run = trace(
            "a", [2, 1],
            columns: [
                ("active.layer1.1", [0.5, 0]), ("active.layer1.2", [0, 0]), ("active.layer2.1", [1, 1]),
            ])
        let figure = try #require(try inactive([run, trace("b", [2, 1])]))
        #expect(figure.kind == "inactive")
        #expect(figure.chart.panels.map(\.name) == ["layer 1", "layer 2"])
        #expect(figure.chart.lines(0).map(\.y) == [[0.5, 1]] && figure.chart.lines(1).map(\.y) == [[0, 0]])
        #expect(figure.chart.alternativeText.contains("100% in layer 1"))
    }

    @Test("where only summaries were recorded, theirs are drawn")
    func summaries() throws {
        let run = trace("a", [column("layer2.saturated", [0, 0.5], every: 10)])
        let figure = try #require(try Figure.saturatedUnits([run], title: "", settings()))
        #expect(figure.kind == "saturated" && figure.chart.lines().map(\.x) == [[0, 10]])
        #expect(try inactive([run]) == nil)
    }

    @Test("a share that never changes, or stays small, has no figure", arguments: [[0.5, 0.5], [0, 0.2]])
    func none(shares: [Double]) throws {
        #expect(try inactive([trace("a", [column("layer1.inactive", shares)])]) == nil)
    }
}
