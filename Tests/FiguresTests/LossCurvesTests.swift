import Charting
import Figures
import Languages
import Testing

@Suite("Loss curves")
struct LossCurvesTests {
    private func figure(_ traces: [Trace], _ tag: String = "en") throws -> Figure {
        try Figure.lossCurves(traces, title: "What was found", measure: "mean squared error", settings(tag))
    }

    @Test(
        "are drawn on a logarithmic axis where all losses are positive and span more than a factor of ten",
        arguments: [
            ([1, 0.5, 0.09], .log), ([1, 0.05, .nan, .infinity], .log), ([1e-9, 1], .log),
            ([1, 0.5, 0.1], .linear), ([1, 0.5], .linear), ([1, 0.05, -0.001], .linear), ([1, 0], .linear),
            ([-1, -100], .linear), ([.nan], .linear), ([], .linear), ([5], .linear),
        ] as [([Double], Scale.Kind)])
    func scale(losses: [Double], kind: Scale.Kind) throws {
        let figure = try figure([trace("a", losses)])
        #expect(figure.chart.y.scale == kind)
        #expect(figure.chart.x.scale == .linear && figure.chart.x.integers)
        #expect(figure.chart.subtitle.contains("logarithmic") == (kind == .log))
        #expect(figure.caption.contains("logarithmic") == (kind == .log))
    }

    @Test("the span is that of all runs together")
    func span() throws {
        #expect(try figure([trace("a", [1, 0.9]), trace("b", [0.05, 0.04])]).chart.y.scale == .log)
        #expect(try figure([trace("a", [1, 0.01]), trace("b", [1, -1])]).chart.y.scale == .linear)
    }

    @Test("the description says from where to where each loss goes")
    func description() throws {
        let figure = try figure([
            trace("sigmoid", [0.2097097933292389, 0.15, 0.10186]), trace("ReLU", [0.5, -0.25]),
        ])
        #expect(
            figure.chart.alternativeText == "The loss of sigmoid goes from 0.2097 to 0.1019 in 2 iterations. "
                + "The loss of ReLU goes from 0.5 to −0.25 in 1 iteration.")
    }

    @Test("a run that diverges is described by where it ended")
    func diverged() throws {
        let figure = try figure([trace("a", [1, 100, .infinity])])
        #expect(figure.chart.alternativeText == "The loss of a goes from 1 to ∞ in 2 iterations.")
    }

    @Test("of more than six runs the description says between which losses they end")
    func many() throws {
        let figure = try figure((1...7).map { trace("run\($0)", [10, Double($0)]) })
        #expect(figure.chart.alternativeText == "7 runs end with losses from 1 to 7.")
    }

    @Test("in Chinese, too")
    func chinese() throws {
        let figure = try figure([trace("ReLU", [0.5, 0.25])], "zh-Hans")
        #expect(figure.chart.alternativeText == "ReLU 的损失在 1 次迭代中由 0.5 变为 0.25。")
        #expect(figure.chart.language == "zh-Hans")
    }

    @Test("each run is a line with its label, ink and dash, through all its losses")
    func lines() throws {
        let figure = try figure([
            trace("a", [3, 2, 1], ink: .series(2), dash: .dotted), trace("b", [2, 1], ink: .series(3)),
        ])
        let lines = figure.chart.lines()
        #expect(lines.map(\.label) == ["a", "b"])
        #expect(lines.map(\.y) == [[3, 2, 1], [2, 1]])
        #expect(lines.map(\.x) == [[0, 1, 2], [0, 1]])
        #expect(lines.map(\.stroke.ink) == [.series(2), .series(3)])
        #expect(lines[0].stroke.dash == .dotted)
        #expect(figure.kind == "loss")
        #expect(figure.chart.title == "What was found")
    }

    @Test("runs that stand back are drawn first, faint and without a label")
    func faint() throws {
        let figure = try figure([
            trace("given", [3, 1]), trace("seed 1", [2, 1], ink: .faint, isFaint: true),
            trace("best", [2, 0.5]),
        ])
        let lines = figure.chart.lines()
        #expect(lines.map(\.label) == ["", "given", "best"])
        #expect(lines.map(\.stroke.ink) == [.faint, .series(1), .series(1)])
        #expect(figure.caption.contains("a line per run"))
    }

    @Test("of many runs one of each colour is named for all, unless a bar tells what the colours measure")
    func coloured() throws {
        var runs = ["a", "b", "c"].map { trace($0, [3, 1], ink: .series(2), isFaint: true) }
        runs[0].group = "ReLU"
        #expect(try figure(runs).chart.lines().map(\.label) == ["ReLU", "", ""])
        #expect(try figure(runs).chart.lines().allSatisfy { $0.stroke.ink == .series(2) })
        for place in runs.indices { runs[place].colorValue = Double(place) }
        let bar = try figure(runs).coloured(by: ColorAxis(label: "step size", ramp: .lines))
        #expect(try bar.chart.scene().labels.contains { $0.text == "step size" })
    }
}
