import Charting
import Figures
import Histories
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
        let layered = trace(
            "layered", [2, 1],
            columns: (1...20).map { ("layer\($0 % 2 + 1).w.1.\($0)", [0, 1]) }.sorted { $0.0 < $1.0 })
        let settings = try settings(tag)
        let batches = trace(
            "batches",
            [
                column("loss", [3, 1, 2, 0.1]), column("training.loss", [3, 0.1], every: 3),
                column("validation.loss", [3, 2], every: 3), column("training.accuracy", [0.5, 1], every: 3),
                column("validation.accuracy", [0.5, 0.75], every: 3), column("curvature.largest", [1, 20]),
                column("layer1.median", [0, 1]), column("layer1.q25", [-1, 0]), column("layer1.q75", [1, 2]),
                column("layer1.inactive", [0, 0.5]), column("layer1.saturated", [0, 0.5]),
                column("layer1.gradient_norm", [0, 0.001]), column("layer2.gradient_norm", [1, 0.1]),
            ])
        let standing = [batches] + (1...6).map { trace("run\($0)", batches.history.series, isFaint: true) }
        let plain = trace(
            "plain", [column("training.accuracy", [0.5, 1]), column("curvature.largest", [1, 2])])
        let both = ["batches": 1.0, "plain": 2]
        let noisy = trace("noisy", (0..<60).map { $0 == 30 ? 0.1 : 2 - Double($0 % 2) })
        let dipping = trace("dipping", (0..<100).map { $0 == 50 ? 1e-9 : 1 - 0.009 * Double($0) })
        let diverged = [trace("diverged", [1, .nan])]
        let groups = ["a", "b"].map { SeedGroup(label: $0, ink: .series(1), traces: many + diverged) }
        let few = SeedGroup(ink: .series(1), traces: standing)
        let updates = trace(
            "updates", [column("layer1.update_ratio", [0.1, 0]), column("layer2.update_ratio", [0.001, 1])])
        let outputs = (1...6).map { layer in
            ActivationQuantiles(layer: layer, steps: [0, 1], sorted: [[Float(layer * layer)], [0]])
        }
        let deep = [trace("wide", wide.history.series), trace("plain", plain.history.series)]
        let figures = [
            Figure.lossCurves([batches, batches], title: "", measure: "", settings),
            Figure.lossCurves(traces, title: "", measure: "", settings),
            Figure.lossCurves(many, title: "", measure: "", settings),
            Figure.lossCurves([noisy], title: "", measure: "", settings),
            Figure.lossCurves([dipping], title: "", measure: "", settings),
            Figure.lossSpread(groups, others: traces, title: "", measure: "", settings),
            Figure.lossSpread([few], others: [], title: "", measure: "", settings),
        ]
        let others = [
            Figure.accuracyCurves([batches], title: "", settings),
            Figure.accuracyCurves(standing, title: "", settings),
            Figure.accuracyCurves([plain], title: "", settings),
            Figure.gradientNorms([batches], title: "", settings),
            Figure.gradientNorms(standing, title: "", settings),
            Figure.inactiveUnits([batches], title: "", settings),
            Figure.saturatedUnits([batches], title: "", settings),
            Figure.layerBands([batches], title: "", settings),
            Figure.curvatureCurves([batches, plain], stepSizes: ["batches": 1], title: "", settings),
            Figure.curvatureCurves([batches, plain], stepSizes: both, title: "", settings),
            Figure.curvatureCurves([plain], stepSizes: [:], title: "", settings),
            Figure.weightTrajectories(traces, title: "", settings),
            Figure.weightTrajectories([layered], title: "", settings),
            Figure.layerBands([wide], title: "", settings),
            Figure.updateRatios([updates], title: "", settings),
            Figure.activationBands(
                deep, outputs: ["wide": outputs, "plain": outputs], title: "", settings),
            Figure.activationBands(
                many, outputs: Dictionary(uniqueKeysWithValues: many.map { ($0.label, outputs) }), title: "",
                settings),
            Figure.accuracySpread([few], others: [], title: "", settings),
            Figure.outputTrajectories(traces, targets: [1], title: "", settings),
        ]
        let drawn = others.compactMap { $0 }
        try #require(drawn.count == others.count)
        for figure in figures + drawn {
            let chart = figure.chart
            let texts = [
                figure.caption, chart.subtitle, chart.alternativeText, chart.x.label, chart.y.label,
                chart.emptyNote,
            ]
            let names = chart.panels.flatMap(\.marks).compactMap { $0.name?.text }
            for text in texts + chart.panels.map({ $0.name }) + names {
                #expect(!text.contains("{") && !text.contains("figures."), "\(text)")
            }
            #expect(texts.allSatisfy { !$0.isEmpty })
            #expect(chart.language == tag)
        }
    }
}
