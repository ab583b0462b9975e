import Charting
import Figures
import Languages
import Testing

@Suite("Weight trajectories")
struct WeightTrajectoriesTests {
    private func figure(_ traces: [Trace]) throws -> Figure {
        try #require(try drawn(traces))
    }

    private func drawn(_ traces: [Trace]) throws -> Figure? {
        try Figure.weightTrajectories(traces, title: "How the weights move", settings())
    }

    private func columns(_ names: [String]) -> [(String, [Double])] {
        names.enumerated().map { ($1, [Double($0), Double($0) + 1]) }
    }

    private let reference = (1...8).map { "w\($0)" }

    @Test("a panel for each weight of the reference network, in the order of its columns")
    func panels() throws {
        let figure = try figure([
            trace("a", [2, 1], columns: columns(reference + ["gradient.w1", "output.1"]))
        ])
        #expect(figure.chart.panels.map(\.name) == ["w₁", "w₂", "w₃", "w₄", "w₅", "w₆", "w₇", "w₈"])
        #expect(figure.chart.columns == 4)
        #expect(figure.chart.lines(2).map(\.y) == [[2, 3]])
        #expect(
            figure.chart.description
                == "8 weights of 1 run over the iterations, in small multiples on shared axes.")
        #expect(figure.kind == "weights")
    }

    @Test("a line for each run in every panel, as on the other charts of the page")
    func lines() throws {
        let figure = try figure([
            trace("a", [2, 1], columns: columns(reference)),
            trace("b", [2, 1], columns: columns(reference), ink: .series(2), dash: .dashed),
        ])
        for panel in 0..<8 {
            #expect(figure.chart.lines(panel).map(\.label) == ["a", "b"])
            #expect(figure.chart.lines(panel).map(\.stroke.ink) == [.series(1), .series(2)])
        }
    }

    @Test("only weights that all runs have")
    func shared() throws {
        let figure = try figure([
            trace("a", [2, 1], columns: columns(["layer1.w.1.1", "layer1.w.2.1", "layer1.b.1"])),
            trace("b", [2, 1], columns: columns(["layer1.w.1.1", "layer1.w.2.1"])),
        ])
        #expect(figure.chart.panels.map(\.name) == ["w⁽¹⁾₁₁", "w⁽¹⁾₂₁"])
    }

    @Test("beyond 16 weights a panel for each layer, with its lines labelled once")
    func layers() throws {
        let names = (1...12).map { "layer1.w.1.\($0)" } + ["layer1.b.1"] + (1...6).map { "layer2.w.\($0).1" }
        let figure = try figure([
            trace("a", [2, 1], columns: columns(names)), trace("b", [2, 1], columns: columns(names)),
        ])
        #expect(figure.chart.panels.map(\.name) == ["layer 1", "layer 2"])
        #expect(figure.chart.columns == 1)
        #expect(figure.chart.lines(0).count == 26 && figure.chart.lines(1).count == 12)
        #expect(figure.chart.lines(0).map(\.label).filter { !$0.isEmpty } == ["a", "b"])
    }

    @Test("none where a layer has so many weights that only their spread can be read")
    func most() throws {
        let names = (1...100).map { "layer1.w.1.\($0)" }
        #expect(try drawn([trace("a", [2, 1], columns: columns(names))]) == nil)
    }

    @Test("none where the runs share no weight")
    func none() throws {
        let one = trace("a", [2, 1], columns: columns(["w1"]))
        let other = trace("b", [2, 1], columns: columns(["layer1.w.1.1"]))
        #expect(try drawn([one, other]) == nil)
        #expect(try drawn([trace("a", [2, 1])]) == nil)
        #expect(try drawn([one]) != nil)
    }

    @Test("a run that diverged does not flatten the others")
    func diverged() throws {
        let calm = trace("calm", [2, 1], columns: [("w1", [0.5, 1])])
        let wild = trace("wild", [2, .infinity], columns: [("w1", [0.5, 1e20])])
        #expect(try figure([calm, wild]).chart.y.domain == 0.4...1.1)
        #expect(try figure([calm]).chart.y.domain == nil)
        #expect(try figure([wild]).chart.y.domain == nil)
    }

    @Test("a run that ends before the others ends in a dot")
    func shorter() throws {
        let long = trace("long", [3, 2, 1], columns: [("w1", [0, 1, 2])])
        let short = trace("short", [3, 2], columns: [("w1", [0, 1])])
        let marks = try figure([long, short]).chart.panels[0].marks
        #expect(marks.compactMap { $0 as? Point }.map(\.x) == [[1]])
    }
}
