import Charting
import Figures
import Languages
import Testing

@Suite("Figures in every language")
struct EveryLanguageTests {
    @Test("leave no gap open and no word untranslated", arguments: Language.tags)
    func words(tag: String) throws {
        let columns: [(String, [Double])] = [("output.1", [0, 1]), ("w1", [0, 1])]
        let traces = [
            trace("a", [2, 0.1], columns: columns), trace("b", [2, 0.1], columns: columns, isFaint: true),
        ]
        let many = (0..<9).map { trace("run\($0)", [2, 1]) }
        let wide = trace("wide", [2, 1], columns: (1...20).map { ("layer1.w.1.\($0)", [0, 1]) })
        let settings = try settings(tag)
        let figures = [
            Figure.lossCurves(traces, title: "", measure: "", settings),
            Figure.lossCurves(many, title: "", measure: "", settings),
            Figure.weightTrajectories(traces, title: "", settings),
            Figure.weightTrajectories([wide], title: "", settings),
            try #require(Figure.outputTrajectories(traces, targets: [1], title: "", settings)),
        ]
        for figure in figures {
            let chart = figure.chart
            let texts = [
                figure.caption, chart.subtitle, chart.description, chart.x.label, chart.y.label,
                chart.emptyNote,
            ]
            for text in texts + chart.panels.map(\.name) {
                #expect(!text.contains("{") && !text.contains("figures."), "\(text)")
            }
            #expect(texts.allSatisfy { !$0.isEmpty })
            #expect(chart.language == tag)
        }
    }
}
