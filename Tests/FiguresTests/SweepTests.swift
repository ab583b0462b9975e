import Charting
@testable import Figures
import Histories
import Testing

@Suite("Sweeps")
struct SweepTests {
    private let steps = Sweep.Setting(name: "step size", labels: ["0.1", "1", "10"], numbers: [0.1, 1, 10])
    private let optimizers = Sweep.Setting(name: "optimizer", labels: ["SGD", "Adam"])

    private func run(_ places: [Int], _ losses: [Double]) -> Sweep.Run {
        Sweep.Run(places: places, history: trace("", losses).history, label: "run \(places)")
    }

    private func grid() -> Sweep {
        let ends: [[Double]] = [[1, 0.25], [0.5, 0.2], [1 / 3, .infinity]]
        var runs: [Sweep.Run] = []
        for step in 0..<3 { for place in 0..<2 { runs.append(run([step, place], [2, ends[step][place]])) } }
        return Sweep(settings: [steps, optimizers], runs: runs)
    }

    @Test("two settings: the loss at the end as a colour and a number, diverged runs as a word")
    func map() throws {
        let figure = try #require(try Figure.sweepMap(grid(), measure: "mse", settings()))
        let map = try #require(figure.chart.panels[0].marks[0] as? HeatMap)
        #expect(map.values == [1, 0.5, 1.0 / 3, 0.25, 0.2, .infinity])
        #expect(map.labels == .text(["1", "0.5", "0.333", "0.25", "0.2", "diverged"]))
        #expect(
            figure.chart.x.categories == ["0.1", "1", "10"] && figure.chart.y.categories == ["SGD", "Adam"])
        #expect(figure.chart.title == "Lowest at the end: run [1, 1]")
        #expect(
            figure.chart.description
                == "Of 6 runs run [1, 1] ends lowest, at 0.2; the highest ends at 1. 1 run diverged.")
    }

    @Test("several runs in a cell show their median")
    func median() throws {
        var sweep = grid()
        sweep = Sweep(
            settings: sweep.settings, runs: sweep.runs + [run([0, 0], [2, 3]), run([0, 0], [2, 2])])
        let figure = try #require(try Figure.sweepMap(sweep, measure: "mse", settings()))
        #expect((figure.chart.panels[0].marks[0] as? HeatMap)?.values.first == 2)
        #expect(figure.caption.contains("median"))
    }

    @Test("one setting of five values or more: a row per run over the iterations")
    func course() throws {
        let five = Sweep.Setting(
            name: "s", labels: (1...5).map { String($0) }, numbers: (1...5).map { Double($0) })
        let sweep = Sweep(
            settings: [five], runs: (0..<5).reversed().map { run([$0], [9, 8, Double($0) + 1]) })
        let figure = try #require(try Figure.sweepMap(sweep, measure: "mse", settings()))
        let map = try #require(figure.chart.panels[0].marks[0] as? HeatMap)
        #expect(map.x == .centers([0, 1, 2]) && map.y == .count(5))
        #expect(figure.chart.y.categories == ["5", "4", "3", "2", "1"])
        #expect(Array(map.values.prefix(6)) == [9, 8, 5, 9, 8, 4])
    }

    @Test("a long course is shown in so many columns that a page can hold them")
    func long() throws {
        let five = Sweep.Setting(
            name: "s", labels: (1...5).map { String($0) }, numbers: (1...5).map { Double($0) })
        let losses = (0..<5000).map { 1 / Double($0 + 1) }
        let sweep = Sweep(settings: [five], runs: (0..<5).map { run([$0], losses) })
        let figure = try #require(try Figure.sweepMap(sweep, measure: "mse", settings()))
        #expect((figure.chart.panels[0].marks[0] as? HeatMap)?.x.count == 100)
    }

    @Test("no map of words alone, of few values, or of runs that all diverged")
    func none() throws {
        let two = Sweep.Setting(name: "activation", labels: ["a", "b"])
        let settings = try settings()
        let words = Sweep(
            settings: [two, optimizers], runs: [run([0, 0], [1, 1]), run([1, 1], [1, 2])])
        #expect(Figure.sweepMap(words, measure: "", settings) == nil)
        let few = Sweep(settings: [steps], runs: (0..<3).map { run([$0], [1, 1]) })
        #expect(Figure.sweepMap(few, measure: "", settings) == nil)
        let diverged = Sweep(
            settings: [steps, optimizers], runs: (0..<6).map { run([$0 / 2, $0 % 2], [1, .infinity]) })
        #expect(Figure.sweepMap(diverged, measure: "", settings) == nil)
    }

    private func threeSettings() -> Sweep {
        let widths = Sweep.Setting(name: "width", labels: ["2", "4"], numbers: [2, 4])
        return Sweep(
            settings: [steps, optimizers, widths],
            runs: [
                run([0, 0, 0], [2, 1]), run([1, 1, 1], [2, 0.01]), run([2, 0, 1], [2, .nan]),
                run([2, 1, 0], [2, 0.1]),
            ])
    }

    @Test("three settings: each has an axis with its own scale, and the lines end at their losses")
    func coordinates() throws {
        let figure = try #require(try Figure.parallelCoordinates(threeSettings(), measure: "mse", settings()))
        #expect(figure.chart.x.categories == ["step size", "optimizer", "width", "loss at the end"])
        let lines = try #require(figure.chart.panels[0].marks[0] as? ParallelLines)
        #expect(lines.axes[0].ticks.map(\.label) == ["0.1", "1", "10"])
        #expect(lines.axes[0].ticks.map { ($0.share * 100).rounded() } == [0, 50, 100])
        #expect(lines.axes[2].ticks.map(\.share) == [0, 1])
        #expect(lines.axes[3].ticks.last?.label == "diverged")
        // The diverged one first, the lowest last and thickest.
        #expect(lines.courses.map { $0.rank == nil } == [true, false, false, false])
        #expect(lines.courses.last?.shares.last == 0)
        #expect(
            zip(lines.courses.dropFirst(), lines.courses.dropFirst(2)).allSatisfy {
                $0.rank ?? 9 < $1.rank ?? 9
            })
    }

    @Test("no label of an axis is cut or lies on another", arguments: ["en", "zh-Hans"])
    func labels(tag: String) throws {
        let figure = try #require(
            try Figure.parallelCoordinates(threeSettings(), measure: "mse", settings(tag)))
        let words = try figure.chart.scene().labels.map(\.text)
        for word in ["0.1", "10", "SGD", "Adam", "2", "4"] { #expect(words.contains(word)) }
    }
}
