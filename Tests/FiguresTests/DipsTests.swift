import Charting
import Figures
import Histories
import Testing

@Suite("Values far below all others on a logarithmic axis")
struct DipsTests {
    /// A fall from 1 to 0.1, with this in place of some values.
    private func fall(_ changes: [Int: Double] = [:], count: Int = 200) -> [Double] {
        (0..<count).map { changes[$0] ?? 1 - 0.9 * Double($0) / Double(count - 1) }
    }

    private func figure(_ losses: [Double], _ tag: String = "en") throws -> Figure {
        try Figure.lossCurves([trace("a", losses)], title: "", measure: "mse", settings(tag))
    }

    @Test(
        "a dip of one value leaves the frame: the axis goes on for a decade below the others, and the caption says so",
        arguments: [
            (
                "en",
                "Values far below nearly all others are left out of the axis, so that these have its room: "
                    + "arrowheads at the lower edge mark them, and the lowest is 1\u{A0}×\u{A0}10⁻⁹."
            ), ("zh-Hans", "远低于绝大多数的个别值不计入坐标轴，以免挤占其余数值的空间：下边缘的箭头标出它们，最低为 1\u{A0}×\u{A0}10⁻⁹。"),
        ])
    func dip(tag: String, words: String) throws {
        let figure = try figure(fall([100: 1e-9]), tag)
        let domain = try #require(figure.chart.y.domain)
        #expect(abs(domain.lowerBound - 0.01) < 1e-12 && domain.upperBound > 1 && domain.upperBound < 1.2)
        #expect(figure.caption.hasSuffix(words))
        let labels = try figure.chart.scene().labels.map(\.text)
        #expect(labels.contains(tag == "en" ? "beyond the axis" : "超出坐标轴"))
        // The lowest loss is no dot where it is not shown.
        #expect(!figure.chart.panels[0].marks.contains { $0 is Point })
        #expect(figure.alternative?.chart.y.domain == nil)
    }

    @Test("what comes down and stays, a dip of less than a decade, and few values are shown whole")
    func whole() throws {
        let end = Dictionary(uniqueKeysWithValues: (190..<200).map { ($0, 1e-9) })
        for losses in [
            fall(), fall(end), fall([199: 1e-9]), fall([100: 2e-3]), fall([10: 1e-9], count: 20),
            fall([100: 0]),
        ] {
            let figure = try figure(losses)
            #expect(figure.chart.y.domain == nil && !figure.caption.contains("left out of the axis"))
        }
    }

    @Test("of single batches the axis has room for all but the lowest twentieth; zeros are told of, too")
    func batches() throws {
        let rare = [30: 1e-9, 31: 1e-8, 100: 0]
        let batches = (0..<200).map { rare[$0] ?? ($0.isMultiple(of: 2) ? 2 : 1e-4) }
        let run = trace(
            "a",
            [
                column("loss", batches),
                column("training.loss", (0..<20).map { 1 - 0.05 * Double($0) }, every: 10),
            ])
        let figure = try Figure.lossCurves([run], title: "", measure: "mse", settings())
        let domain = try #require(figure.chart.y.domain)
        #expect(abs(domain.lowerBound - 1e-4) < 1e-12 && domain.upperBound > 2)
        #expect(figure.caption.contains("the lowest is 1\u{A0}×\u{A0}10⁻⁹."))
        #expect(
            figure.caption.contains("A line leaves at the lower edge, with an arrowhead, where the loss is 0")
        )
    }

    @Test("one dip of a layer's gradient norm does not stretch the axis of all runs")
    func gradients() throws {
        let norms = [
            column("layer1.gradient_norm", fall([60: 1e-11])), column("layer2.gradient_norm", fall()),
        ]
        let figure = try #require(try Figure.gradientNorms([trace("a", norms)], title: "", settings()))
        #expect(abs((figure.chart.y.domain?.lowerBound ?? 0) - 0.01) < 1e-12)
        #expect(figure.caption.contains("the lowest is 1\u{A0}×\u{A0}10⁻¹¹."))
    }
}
