import Histories
import Testing

@Suite("Columns of layers")
struct LayerSeriesTests {
    @Test(
        "a parameter's column tells its layer and its units",
        arguments: [
            ("w1", 1, 1, 1), ("w2", 1, 1, 2), ("w3", 1, 2, 1), ("w8", 2, 2, 2), ("layer3.w.4.5", 3, 4, 5),
            ("layer12.b.2", 12, nil, 2),
        ] as [(String, Int, Int?, Int)])
    func parameter(column: String, layer: Int, input: Int?, unit: Int) throws {
        let name = try #require(ParameterName(column: column))
        #expect(name.layer == layer && name.input == input && name.unit == unit)
    }

    @Test(
        "other columns are no parameters",
        arguments: [
            "w", "w0", "w9", "w1.2", "layer1.w.1", "layer1.b.1.2", "layer.b.1", "layer1.median", "loss",
            "weight",
        ])
    func other(column: String) { #expect(ParameterName(column: column) == nil) }

    @Test("summaries come in the order of their layers, each measure by itself")
    func summaries() {
        let history = History(
            name: "a",
            series: ["layer10.norm", "layer2.norm", "layer2.gradient_norm"].map {
                Series(name: $0, steps: .every(0..<1), values: [1])
            })
        #expect(history.summaries(.norm).map(\.layer) == [2, 10])
        #expect(history.gradientNorms.map(\.series.name) == ["layer2.gradient_norm"])
        #expect(history.summaries(.median).isEmpty)
    }

    @Test("an update's ratio is the change of a layer's weights, without biases, against their own norm")
    func updateRatios() {
        let columns = [
            ("layer1.w.1.1", [3, 3, 0]), ("layer1.w.2.1", [4, 4.5, 4.5]), ("layer1.b.1", [1, 9, 9]),
            ("layer2.w.1.1", [0, 2, 1]),
        ]
        let history = History(
            name: "a", series: columns.map { Series(name: $0, steps: .every(0..<3), values: $1) })
        let ratios = history.updateRatios
        #expect(ratios.map(\.layer) == [1, 2])
        #expect(ratios[0].series.steps == .every(0..<2))
        #expect(ratios[0].series.values == [0.1, 3 / (9 + 4.5 * 4.5).squareRoot()])
        #expect(ratios[1].series.values == [.infinity, 0.5])
    }

    @Test("an update's ratio is known only between neighbouring states")
    func thinnedUpdateRatios() {
        let history = History(
            name: "a", series: [Series(name: "w1", steps: .at([0, 1, 5, 9, 10]), values: [1, 2, 3, 4, 5])])
        #expect(history.updateRatios.map(\.series.steps) == [.at([0, 9])])
        #expect(history.updateRatios.map(\.series.values) == [[1, 0.25]])
    }

    @Test(
        "steps without a gap are unbroken",
        arguments: [
            (Steps.every(0..<3), true), (.at([4, 5, 6]), true), (.at([0, 2]), false), (.at([]), true),
        ])
    func unbroken(steps: Steps, isUnbroken: Bool) { #expect(steps.isUnbroken == isUnbroken) }
}
