import Charting
import PictureChecks
import Testing

@Suite("A panel's own vertical axis")
struct PanelAxisTests {
    private let chart = Chart(
        title: "Loss and accuracy", x: Axis(label: "step"),
        panels: [
            Panel(name: "loss", y: Axis(scale: .log), marks: [Line(x: [0, 9], y: [100, 0.01])]),
            Panel(name: "accuracy", y: Axis(domain: 0...1), marks: [Line(x: [0, 9], y: [0.2, 0.9])]),
            Panel(name: "reward", marks: [Line(x: [0, 9], y: [-5, 5])]),
        ])

    @Test("has its own scale and ends, and the chart's where it has none")
    func scales() throws {
        let plots = try chart.scene().guide.plots
        #expect(plots.map(\.y.kind) == [.log, .linear, .linear])
        #expect(plots[1].y.domain == 0...1)
        #expect(plots[2].y.domain.lowerBound < 0)
    }

    @Test("is labelled in every panel, and overlaps nothing")
    func labels() throws {
        let scene = try chart.scene()
        #expect(scene.labels.map(\.text).contains("0.01"))
        #expect(try scene.faults() == [])
    }

    @Test("is what the description and the data speak of")
    func description() {
        #expect(chart.alternativeText.contains("0.01"))
        #expect(chart.table?.rows.count == 2)
    }
}
