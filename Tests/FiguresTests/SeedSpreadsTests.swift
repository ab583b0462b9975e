import Charting
import Figures
import Histories
import Testing

@Suite("The spread over seeds")
struct SeedSpreadsTests {
    /// Runs that end at 1, 2, 3, ….
    private func group(_ count: Int, _ label: String = "", ink: Ink = .series(1)) -> SeedGroup {
        SeedGroup(
            label: label, ink: ink, traces: (1...count).map { trace("seed \($0)", [20, Double($0)]) })
    }

    private func figure(_ groups: [SeedGroup], others: [Trace] = []) throws -> Figure {
        try Figure.lossSpread(groups, others: others, title: "", measure: "mse", settings())
    }

    private func bands(_ figure: Figure, _ panel: Int = 0) -> [Band] {
        figure.chart.panels[panel].marks.compactMap { $0 as? Band }
    }

    @Test("of many seeds is the median with the middle half and the middle 80 %")
    func many() throws {
        let figure = try figure([group(11)])
        #expect(figure.chart.lines().last?.y == [20, 6] && figure.chart.lines().last?.label == "median")
        #expect(bands(figure).map(\.lower) == [[20, 2], [20, 3.5]])
        #expect(bands(figure).map(\.upper) == [[20, 10], [20, 8.5]])
        #expect(figure.chart.subtitle.hasPrefix("Loss (mse): median, middle half and middle 80% of 11 seeds"))
        #expect(
            figure.chart.description
                == "The median loss of 11 seeds goes from 20 to 6; 80% of them end between 2 and 10.")
    }

    @Test("of few seeds reaches from the lowest to the highest")
    func few() throws {
        let figure = try figure([group(5)])
        #expect(bands(figure).map(\.lower) == [[20, 1]] && bands(figure).map(\.upper) == [[20, 5]])
        #expect(figure.chart.subtitle.contains("lowest and highest of 5 seeds"))
    }

    @Test("the single runs stand faintly behind the median, if they are not very many")
    func single() throws {
        let lines = try figure([group(11)]).chart.lines()
        #expect(
            lines.count == 12 && lines.dropLast().allSatisfy { $0.stroke.opacity < 0.5 && $0.label.isEmpty })
        #expect(try figure([group(200)]).chart.lines().count == 1)
    }

    @Test("runs that diverged are dotted, counted, and bend neither the median nor the axis")
    func diverged() throws {
        var group = group(8)
        group.traces.append(trace("wild", [20, 1e30, .infinity]))
        let figure = try figure([group])
        #expect(figure.chart.lines().last?.y == [20, 4.5])
        #expect(figure.chart.lines().filter { $0.stroke.dash == .dotted }.map(\.y.count) == [3])
        #expect(figure.chart.subtitle.contains("of 9 seeds, 1 diverged"))
        #expect(figure.caption.hasPrefix("The line is the median") && figure.caption.contains("1 of 9 runs"))
        #expect(try #require(figure.chart.y.domain).upperBound < 100)
    }

    @Test("where all diverged there is still a picture")
    func allDiverged() throws {
        var group = group(7)
        group.traces = group.traces.map { trace($0.label, [20, .nan]) }
        let figure = try figure([group])
        #expect(figure.chart.lines().count == 7)
        _ = try figure.chart.scene()
    }

    @Test("settings are told apart by colour and name, runs without a seed are lines of their own")
    func groups() throws {
        let given = trace("given", [20, 4], ink: .text)
        let figure = try figure([group(8, "ReLU"), group(8, "tanh", ink: .series(2))], others: [given])
        let named = figure.chart.lines().filter { !$0.label.isEmpty }
        #expect(named.map(\.label) == ["ReLU", "tanh", "given"])
        #expect(named.map(\.stroke.ink) == [.series(1), .series(2), .text])
        let description = try #require(figure.chart.description)
        #expect(description.hasPrefix("With ReLU, the median loss of 8 seeds"))
    }

    @Test("runs that stopped early end the median where not all go on")
    func lengths() throws {
        var group = group(4)
        group.traces.append(trace("short", [20]))
        #expect(try figure([group]).chart.lines().last?.x == [0])
    }

    @Test("the validation samples have a panel beside, on the same axes")
    func validation() throws {
        let runs = (1...8).map {
            trace("seed \($0)", [9, 1], columns: [("validation.loss", [9, Double($0)])])
        }
        let figure = try figure([SeedGroup(ink: .series(1), traces: runs)])
        #expect(figure.chart.panels.map(\.name) == ["training", "validation"])
        #expect(figure.chart.lines(1).last?.y == [9, 4.5] && figure.chart.sharing == .both)
    }

    @Test("of accuracy, where there are classes")
    func accuracy() throws {
        let runs = (1...8).map {
            trace("\($0)", [column("training.accuracy", [0.5, 0.9 + Double($0) / 100])])
        }
        let group = SeedGroup(ink: .series(1), traces: runs)
        let figure = try #require(try Figure.accuracySpread([group], others: [], title: "", settings()))
        #expect(figure.kind == "accuracy" && figure.chart.y.domain == 0.5...1.02)
        #expect(try Figure.accuracySpread([self.group(8)], others: [], title: "", settings()) == nil)
    }
}
