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

    @Test(
        "steps without a gap are unbroken",
        arguments: [
            (Steps.every(0..<3), true), (.at([4, 5, 6]), true), (.at([0, 2]), false), (.at([]), true),
        ])
    func unbroken(steps: Steps, isUnbroken: Bool) { #expect(steps.isUnbroken == isUnbroken) }
}
