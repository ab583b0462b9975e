import PictureChecks
import Testing

@testable import Charting

@Suite("PDF")
struct PDFTests {
    static let chart = Chart(
        title: "Loss falls to 10^{-3}", subtitle: "损失随更新次数下降", description: "From 1 to 10^{-3}.",
        x: Axis(label: "Iteration", integers: true), y: Axis(label: "∂L/∂w_{11}", scale: .log)
    ) {
        Band(x: [0, 1, 2], lower: [0.5, 0.05, 0.0005], upper: [2, 0.2, 0.002], ink: .series(1))
        Line("sigmoid", x: [0, 1, 2], y: [1, 0.1, 0.001])
        Line("学习率", x: [0, 1, 2], y: [1, 0.5, 0.4], ink: .series(2))
    }

    @Test("A page looks as the PNG does", arguments: [Theme.light, .dark, .print])
    func looks(theme: Theme) throws {
        var charts = GeneratedCharts(seed: 4)
        for chart in [Self.chart, charts.next()] {
            let scene = try chart.scene()
            let page = try Poppler(pdf: scene.pdf(theme: theme)).tiles(dpi: 72)
            #expect(try page.distance(to: Tiles(scene, theme: theme, dpi: 72)) < 0.03)
        }
    }

    @Test("Text is text: it can be searched in English and Chinese, and its fonts are in the file")
    func text() throws {
        let poppler = try Poppler(pdf: Self.chart.scene().pdf())
        let text = try poppler.text()
        for words in ["Loss falls to 10−3", "损失随更新次数下降", "学习率", "sigmoid", "Iteration", "∂L/∂w11"] {
            #expect(text.contains(words))
        }
        let fonts = try poppler.fonts()
        #expect(!fonts.isEmpty)
        // Columns: embedded, subset, with a table of its characters; no outlines in a font's place.
        for font in fonts { #expect(font.contains("yes yes yes") && !font.contains("Type 3"), "\(font)") }
    }

    @Test("Nothing is drawn as a bitmap, translucent and crisp fills neither")
    func noBitmap() throws {
        var scene = try Self.chart.scene()
        for (index, isCrisp) in [false, true].enumerated() {
            let box = Box(x: 50 + 60 * Double(index), y: 90, width: 90, height: 50)
            scene.items.append(
                .group(
                    [
                        .path(
                            Path(box), fill: Fill(.series(3), opacity: 0.4, isCrisp: isCrisp),
                            stroke: Stroke(.series(4), width: 3, dash: .dashed, opacity: 0.5))
                    ], clip: box.inset(by: 1)))
        }
        #expect(try Poppler(pdf: scene.pdf()).images() == [])
    }

    @Test(
        "The page has the size asked for, a title, and no date",
        arguments: [
            (6.4, 4.0, "460.8 x 288 pts"), (3, 20, "216 x 1440 pts"), (3.37, 2.1, "242.64 x 151.2 pts"),
        ])
    func information(width: Double, height: Double, size: String) throws {
        var scene = try Self.chart.scene()
        scene.size = Size(width: width, height: height)
        let information = try Poppler(pdf: scene.pdf()).information()
        #expect(information["Page size"] == size && information["Pages"] == "1")
        #expect(information["Title"] == "Loss falls to 10⁻³" && information["Subject"] == "From 1 to 10⁻³.")
        #expect(information["CreationDate"] == nil && information["ModDate"] == nil)
    }

    @Test("The same scene gives the same bytes, whatever was drawn before it and on any thread")
    func deterministic() async throws {
        let first = try Self.chart.scene().pdf()
        #expect(try Chart(title: "另一", description: "d", x: Axis(), y: Axis()) {}.scene().pdf() != first)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try Self.chart.scene().pdf() } }
            for try await pdf in group { #expect(pdf == first) }
        }
    }

    @Test("A character no font has is left out, as in the PNG")
    func unknown() throws {
        var scene = Scene(size: Size(width: 1, height: 1), title: "t", description: "d")
        scene.items = [.text("a\u{10FFFD}", at: Position(x: 10, y: 40), size: 30)]
        let distance = try Poppler(pdf: scene.pdf()).tiles(dpi: 144).distance(to: Tiles(scene))
        #expect(distance < 0.03)
    }

    @Test("An impossible size is an error that names it", arguments: [0, -1, .nan, .infinity, 201])
    func sizes(width: Double) throws {
        let scene = Scene(size: Size(width: width, height: 1), title: "t", description: "d")
        let error = #expect(throws: ChartError.self) { try scene.pdf() }
        #expect(error?.description.contains("14400") == true)
    }
}
