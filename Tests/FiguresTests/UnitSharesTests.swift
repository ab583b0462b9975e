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

    @Test(
        "with batches the share is that of one batch, which flickers: medians are drawn, and the figure says so",
        arguments: [
            (
                "en",
                "Share of each layer's units that are at 0 on every sample; "
                    + "with batches, of single batches, as medians",
                "With a, inactive on the last batches: 50% in layer 1."
            ),
            (
                "zh-Hans", "各层中对所有样本都为 0 的单元所占的比例；按批训练时只看单批样本，取中位数",
                "a 最后几批样本上不活跃的单元：第 1 层 50%。"
            ),
        ])
    func batches(tag: String, subtitle: String, description: String) throws {
        // Three in a row, of which one is 0 and one 1; from the middle on they are around 0.5.
        let shares = (0..<180).map { [0, $0 < 90 ? 0.25 : 0.5, 1][$0 % 3] }
        let run = trace(
            "a",
            [
                column("loss", shares), column("training.loss", [1, 0.5], every: 90),
                column("layer1.inactive", shares),
            ])
        let figure = try #require(try Figure.inactiveUnits([run], title: "", settings(tag)))
        let line = figure.chart.lines()[0]
        #expect(line.y == Array(repeating: 0.25, count: 30) + Array(repeating: 0.5, count: 30))
        #expect(line.x.first == 1 && line.x.last == 178)
        #expect(figure.chart.subtitle == subtitle)
        #expect(figure.chart.alternativeText == description)
        let all = try #require(
            try Figure.inactiveUnits([trace("a", [column("layer1.inactive", shares)])], title: "", settings())
        )
        #expect(all.chart.lines()[0].y == shares)
        #expect(all.chart.subtitle == "Share of each layer's units that are at 0 on every sample")
    }

    @Test("a share that never changes, or stays small, has no figure", arguments: [[0.5, 0.5], [0, 0.2]])
    func none(shares: [Double]) throws {
        #expect(try inactive([trace("a", [column("layer1.inactive", shares)])]) == nil)
    }
}
