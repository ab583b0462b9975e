import Charting
import Figures
import Histories
import Testing

@Suite("Confusion matrices")
struct ConfusionMatricesTests {
    private let three = ConfusionMatrix(
        counts: [[8, 2, 0], [0, 5, 0], [1, 1, 2]], classNames: ["a", "b", "c"])

    private func figure(_ runs: [Classification]) throws -> Figure? {
        try Figure.confusionMatrices(runs, settings())
    }

    @Test("counts stand in the cells, the first class uppermost, and colours are shares of a row")
    func cells() throws {
        let figure = try #require(try figure([Classification(label: "r", training: three)]))
        let map = try #require(figure.chart.panels[0].marks[0] as? HeatMap)
        #expect(map.labels == .text(["8", "2", "0", "0", "5", "0", "1", "1", "2"]))
        #expect(map.values == [0.8, 0.2, 0, 0, 1, 0, 0.25, 0.25, 0.5])
        #expect(
            figure.chart.x.categories == ["a", "b", "c"] && figure.chart.y.categories == ["a", "b", "c"])
        #expect(
            figure.chart.description
                == "r gives 15 of 19 training samples their own class. Most often a is taken for b: 2 times.")
    }

    @Test("validation samples stand beside those it learnt from")
    func validation() throws {
        let right = ConfusionMatrix(
            counts: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], classNames: ["a", "b", "c"])
        let runs = ["r", "s"].map { Classification(label: $0, training: three, validation: right) }
        let figure = try #require(try figure(runs))
        #expect(
            figure.chart.panels.map(\.name) == [
                "r, training", "r, validation", "s, training", "s, validation",
            ])
        #expect(figure.chart.columns == 2)
        #expect(
            figure.chart.description
                == "r gives 3 of 3 validation samples their own class. s gives 3 of 3 validation samples their own class."
        )
    }

    @Test("a class without samples has no shares")
    func empty() throws {
        let matrix = ConfusionMatrix(counts: [[1, 1], [0, 0]])
        let figure = try #require(try figure([Classification(label: "r", training: matrix)]))
        let map = try #require(figure.chart.panels[0].marks[0] as? HeatMap)
        #expect(map.values.suffix(2).allSatisfy { $0.isNaN })
    }

    @Test("none of two classes without an error")
    func none() throws {
        let right = ConfusionMatrix(counts: [[2, 0], [0, 2]])
        #expect(try figure([Classification(label: "r", training: right)]) == nil)
        #expect(try figure([]) == nil)
    }
}
