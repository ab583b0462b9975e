import Charting
@testable import Figures
import Histories
import Testing

@Suite("Noisy losses")
struct NoisyLossesTests {
    private func figure(_ traces: [Trace]) throws -> Figure {
        try Figure.lossCurves(traces, title: "", measure: "mse", settings())
    }

    /// A fall from 1 to 0.5, and jumps of this size around it.
    private func losses(_ count: Int, jumps size: Double) -> [Double] {
        (0..<count).map { state -> Double in
            let trend = 1 - 0.5 * Double(state) / Double(count)
            return state.isMultiple(of: 2) ? trend + size : trend - size
        }
    }

    @Test("are drawn faintly as they are and, strong on top, smoothed")
    func smoothed() throws {
        let noisy = losses(400, jumps: 0.2)
        let figure = try figure([trace("a", noisy)])
        let lines = figure.chart.lines()
        #expect(lines.map(\.label) == ["", "a"])
        #expect(lines[0].y == noisy && lines[0].stroke.opacity < 0.5)
        #expect(lines[1].stroke.width == 1.75 && lines[1].y.count == noisy.count)
        let later = lines[1].y.dropFirst(50)
        #expect(zip(later, later.dropFirst()).allSatisfy { abs($0 - $1) < 0.05 })
        #expect(abs(lines[1].y[200] - 0.75) < 0.05)
        #expect(figure.caption.contains("keeps 0.9 of itself"))
    }

    @Test("the longer the run, the longer the average", arguments: [(60, "0.6"), (4000, "0.99")])
    func weight(count: Int, weight: String) throws {
        let caption = try figure([trace("a", losses(count, jumps: 0.2))]).caption
        #expect(caption.contains("keeps \(weight) of itself"))
    }

    @Test(
        "a loss that falls, or jumps less than a reader would see, is drawn as it is",
        arguments: [0, 0.001])
    func calm(jumps: Double) throws {
        let figure = try figure([trace("a", losses(400, jumps: jumps))])
        #expect(figure.chart.lines().map(\.y) == [losses(400, jumps: jumps)])
        #expect(!figure.caption.contains("TensorBoard"))
    }

    @Test("a million values are judged by parts of them: what falls between the parts is no restlessness")
    func veryMany() {
        func isRestless(jumps: Double) -> Bool {
            let values = losses(1_000_000, jumps: jumps)
            return values.isRestless(within: 0...1)
        }
        #expect(!isRestless(jumps: 0.000_001))
        #expect(isRestless(jumps: 0.2))
    }

    @Test("with batches the loss on all samples is the strong line, with few epochs beside a smoothed one")
    func batches() throws {
        func run(epochs: Int) -> Trace {
            trace(
                "a",
                [
                    column("loss", losses(epochs * 20, jumps: 0.2)),
                    column("training.loss", losses(epochs + 1, jumps: 0), every: 20),
                ])
        }
        #expect(try figure([run(epochs: 10)]).chart.lines().map(\.stroke.width) == [0.75, 1.75])
        #expect(try figure([run(epochs: 3)]).chart.lines().map(\.stroke.width) == [0.75, 1, 1.75])
    }

    @Test("a line that turns at most states is thin, so that it does not fill an area")
    func thin() throws {
        let wild = (0..<100).map { $0 % 2 == 0 ? 1.0 : -1 }
        let calm = (0..<100).map { Double($0) / 100 }
        let runs = [
            trace("wild", [2, 1], columns: [("w1", wild)]), trace("calm", [2, 1], columns: [("w1", calm)]),
        ]
        let figure = try #require(try Figure.weightTrajectories(runs, title: "", settings()))
        #expect(figure.chart.lines().map(\.stroke.width) == [0.75, 1.75])
    }
}

@Suite("The best point")
struct BestPointTests {
    private func points(_ traces: [Trace]) throws -> [Point] {
        try Figure.lossCurves(traces, title: "", measure: "", settings()).chart.panels[0].marks
            .compactMap { $0 as? Point }.filter { !$0.label.isEmpty }
    }

    @Test("is a dot with the lowest loss beside it, where that is not the last")
    func marked() throws {
        let points = try points([trace("a", [3, 0.51234, 1], ink: .series(2)), trace("b", [3, 2, 1])])
        #expect(
            points.map(\.x) == [[1]] && points.map(\.y) == [[0.51234]] && points.map(\.label) == ["0.512"])
        #expect(points.map(\.ink) == [.series(2)])
    }

    @Test("is that of the validation loss where there is one")
    func validation() throws {
        let run = trace("a", [3, 1, 2], columns: [("validation.loss", [3, 2, 1, 5])])
        #expect(try points([run]).map(\.x) == [[2]])
        let figure = try Figure.lossCurves([run], title: "", measure: "", settings())
        #expect(figure.caption.contains("lowest validation loss"))
    }

    @Test(
        "is not marked at the start, nor where the last loss reads the same",
        arguments: [[1, 2, 3], [3, 1.0001, 1.0002]])
    func unmarked(losses: [Double]) throws {
        #expect(try points([trace("a", losses)]).isEmpty)
    }

    @Test("is marked once for runs that part only later, and for none of many")
    func several() throws {
        #expect(try points([trace("a", [3, 1, 2]), trace("b", [3, 1, 4])]).count == 1)
        #expect(try points((1...5).map { trace("run\($0)", [3, Double($0) / 9, 2]) }).isEmpty)
        #expect(try points([trace("a", [3, 1, 2]), trace("b", [3, 1, 4], isFaint: true)]).isEmpty)
    }

    @Test("is told in words")
    func description() throws {
        let figure = try Figure.lossCurves([trace("a", [3, 0.5, 1])], title: "", measure: "", settings())
        let description = try #require(figure.chart.description)
        #expect(description.hasSuffix("It is lowest at iteration 1, 0.5."))
    }
}
