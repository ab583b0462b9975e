import Charting
import Figures
import Histories
import Languages
import Testing

@Suite("Training and validation")
struct TrainingAndValidationTests {
    private func run(_ name: String, _ training: [Double], _ validation: [Double], ink: Ink = .series(1))
        -> Trace
    {
        trace(name, [column("loss", training), column("validation.loss", validation)], ink: ink)
    }

    private func figure(_ traces: [Trace]) throws -> Figure {
        try Figure.lossCurves(traces, title: "", measure: "mse", settings())
    }

    @Test("are told apart by dash, in one colour")
    func dash() throws {
        let lines = try figure([run("a", [3, 2], [3, 4]), run("b", [3, 1], [3, 5], ink: .series(2))]).chart
            .lines()
        #expect(lines.map(\.label) == ["a", "b", "a, validation", "b, validation"])
        #expect(lines.map(\.stroke.dash) == [.solid, .solid, .dashed, .dashed])
        #expect(lines.map(\.stroke.ink) == [.series(1), .series(2), .series(1), .series(2)])
        #expect(lines.map(\.y) == [[3, 2], [3, 1], [3, 4], [3, 5]])
    }

    @Test("of a single run are called just that")
    func single() throws {
        let lines = try figure([run("a", [3, 2], [3, 4])]).chart.lines()
        #expect(lines.map(\.label) == ["training", "validation"])
    }

    @Test("of more than three runs only those of training have names")
    func many() throws {
        let lines = try figure((1...4).map { run("run\($0)", [3, 2], [3, 4]) }).chart.lines()
        #expect(lines.filter { $0.stroke.dash == .dashed }.map(\.label) == ["", "", "", ""])
    }

    @Test("a run without validation samples keeps its dash where none has any")
    func none() throws {
        let lines = try figure([trace("a", [3, 2], dash: .dotted)]).chart.lines()
        #expect(lines.map(\.stroke.dash) == [.dotted])
        #expect(try !figure([trace("a", [3, 2])]).caption.contains("validation"))
    }

    @Test("the description says where the validation loss was lowest, and the axis fits it")
    func description() throws {
        let figure = try figure([run("a", [3, 2, 1.5], [3, 2.5, 40])])
        #expect(
            figure.chart.alternativeText
                == "The loss of a goes from 3 to 1.5 in 2 iterations. "
                + "On the validation samples it is lowest at iteration 1, 2.5, and ends at 40.")
        #expect(figure.chart.y.scale == .log)
        #expect(figure.caption.contains("Dashed"))
    }

    @Test("the losses of batches are faint, behind that of all samples, which stands at the ends of epochs")
    func batches() throws {
        let batches = trace(
            "a", [column("loss", [3, 1, 2, 1]), column("training.loss", [3, 1.5, 1.2], every: 2)])
        let figure = try figure([batches])
        let lines = figure.chart.lines()
        #expect(lines.map(\.y) == [[3, 1, 2, 1], [3, 1.5, 1.2]])
        #expect(lines.map(\.x) == [[0, 1, 2, 3], [0, 2, 4]])
        #expect(lines[0].stroke.opacity < 0.5 && lines[0].label.isEmpty && lines[1].stroke.opacity == 1)
        #expect(figure.chart.alternativeText == "The loss of a goes from 3 to 1.2 in 4 iterations.")
        #expect(figure.chart.subtitle == "Loss (mse) in the course of training")
    }

    @Test("accuracy is drawn up to 1, and where there are no classes not at all")
    func accuracy() throws {
        let run = trace(
            "a",
            [column("training.accuracy", [0.34, 0.9, 1]), column("validation.accuracy", [0.3, 0.8, 0.85])])
        let figure = try #require(try Figure.accuracyCurves([run], title: "", settings()))
        #expect(figure.chart.y.domain == 0.3...1.02)
        #expect(figure.chart.lines().map(\.label) == ["training", "validation"])
        #expect(
            figure.chart.alternativeText
                == "With a, 100% of the training samples and 85% of the validation samples are given their class at the end."
        )
        #expect(try Figure.accuracyCurves([trace("a", [2, 1])], title: "", settings()) == nil)
    }

    @Test("runs whose epochs are not equally long stand over epochs")
    func epochs() throws {
        var long = trace("long", [column("loss", [3, 2, 2]), column("training.loss", [3, 1], every: 2)])
        var short = trace("short", [column("loss", [3, 2])])
        #expect(try figure([long, short]).chart.x.label == "iteration")
        (long.iterationsPerEpoch, short.iterationsPerEpoch) = (2, 1)
        let chart = try figure([long, short]).chart
        #expect(chart.x.label == "epoch")
        #expect(chart.lines().map(\.x) == [[0, 0.5, 1], [0, 1], [0, 1]])
    }
}
