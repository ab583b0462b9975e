import Canvas
import Testing

@testable import Charting

@Suite("Bad input")
struct BadInputTests {
    static let long = String(repeating: "a label without end ", count: 500)
    static let longest = String(repeating: "长", count: 10_000)
    static let rightToLeft = "خسارة التدريب (loss) על פני 10 איטרציות"

    /// No text leaves the picture or lies on another.
    func expectSound(_ scene: Scene, _ what: String) throws {
        let typesetter = try Typesetter(language: scene.language)
        let boxes = scene.labels.map { ($0.text.prefix(30), $0.box(typesetter).inset(by: 0.05)) }
        for (index, (text, box)) in boxes.enumerated() {
            #expect(scene.frame.contains(box), "\(what): \(text) leaves the picture")
            for (other, otherBox) in boxes[..<index] where box.overlaps(otherBox) {
                Issue.record("\(what): \(text) lies on \(other)")
            }
        }
    }

    @Test("Ten thousand series are a picture with a legend that counts what it leaves out")
    func manySeries() throws {
        let chart = Chart(title: "Many", description: "d", x: Axis(), y: Axis()) {
            for index in 0..<10_000 {
                Line("run \(index)", x: [0, 1], y: [0, Double(index)], ink: .series(index + 1))
            }
        }
        let scene = try chart.scene()
        try expectSound(scene, "many")
        #expect(scene.labels.contains { $0.text.hasPrefix("+") })
        #expect(try !scene.png(dpi: 72).isEmpty)
    }

    @Test(
        "Words of ten thousand characters are cut where they do not fit, everywhere",
        arguments: [long, longest, rightToLeft, "\u{202E}reversed\u{202C}", "e\u{301}\u{302}\u{303}", "👩‍👩‍👧‍👦 🧮"])
    func words(_ words: String) throws {
        let chart = Chart(
            title: words, subtitle: words, description: words, x: Axis(label: words), y: Axis(label: words),
            panels: [
                Panel(name: words) {
                    Line(words, x: [0, 1, 2], y: [1, 2, 3])
                    Point(x: 1, y: 2, label: words)
                    Rule(y: 1.5, label: words)
                }
            ])
        for size in [Size(width: 6.4, height: 4), Size(width: 3, height: 3)] {
            let scene = try Chart(
                title: chart.title, subtitle: chart.subtitle, size: size, description: words, x: chart.x,
                y: chart.y, panels: chart.panels
            ).scene()
            try expectSound(scene, "words")
            #expect(try !scene.png(dpi: 72).isEmpty)
            #expect(scene.svg().utf8.count < 5_000_000)
        }
        let categories = Chart(
            title: "t", description: "d", x: Axis(categories: [words, words, words]),
            y: Axis(categories: [words, words])
        ) { Line(x: [0, 1, 2], y: [0, 1, 0]) }
        try expectSound(categories.scene(), "categories")
    }

    @Test("An absurd size or size of text is an error that names the chart")
    func sizes() {
        for (width, height) in [(0.0, 1.0), (-1, 4), (.nan, 4), (.infinity, 4), (1e9, 4), (6.4, -0.0)] {
            let chart = Chart(
                title: "Loss of ReLU", size: Size(width: width, height: height), description: "d", marks: [])
            let error = #expect(throws: ChartError.self) { try chart.scene() }
            #expect(
                error?.description
                    == "the chart “Loss of ReLU” cannot be drawn: \(width) × \(height) inches are no size")
        }
        for textSize in [0, -9, .nan, .infinity, 1000] {
            var theme = Theme.light
            theme.textSize = textSize
            let error = #expect(throws: ChartError.self) {
                try Chart(title: "Loss of ReLU", description: "d", marks: []).scene(theme: theme)
            }
            #expect(error?.description.contains("Loss of ReLU") == true)
        }
    }

    @Test(
        "Every scale takes every number",
        arguments: [
            [], [3], [2, 2, 2], [.nan], [.nan, .infinity, -.infinity], [1e308, -1e308], [-0.0, 0],
            [0, -1, -2],
            [.leastNonzeroMagnitude, 1e308], [1, .infinity],
            [-.leastNonzeroMagnitude, .leastNonzeroMagnitude],
        ] as [[Double]])
    func numbers(_ values: [Double]) throws {
        let x = values.indices.map(Double.init)
        for scale in [Scale.Kind.linear, .log, .symlog(), .symlog(threshold: 0), .categorical] {
            for domain in [nil, 0...1, -1e308...1e308, 1...1, -.infinity ... .infinity]
                as [ClosedRange<Double>?]
            {
                let axis = Axis(scale: scale, domain: domain)
                let chart = Chart(title: "t", description: "d", x: axis, y: axis) {
                    Line("line", x: values, y: x)
                    Line("line", x: x, y: values)
                    Band(x: x, lower: values, upper: values.reversed(), ink: .series(2))
                    Step("step", x: values, y: x, where: .middle)
                    Bar("bar", y: values, showsValues: true)
                    Bar("bar", x: values, showsValues: true)
                    Bar.stacked([Bar(y: values, showsValues: true), Bar(y: values)])
                    Bar.grouped([Bar(y: values), Bar(y: values, at: values)])
                    Histogram("histogram", x: values)
                    Histogram(x: values, bins: .edges(values), measure: .density, filled: false)
                    BoxPlot("box", y: [values, [], values])
                    Strip("strip", x: [values, values])
                    ECDF("distribution", x: values)
                    Arrow(x: values, y: x, heads: .every(0), label: "arrow")
                    Point("points", x: values, y: x, values: values, radii: values)
                    Annotation("note", x: values.first ?? 0, y: 1)
                    for value in values {
                        Point(x: value, y: value, label: "point")
                        Rule(x: value, label: "x")
                        Rule(y: value, label: "y")
                    }
                }
                let scene = try chart.scene()
                try expectSound(scene, "\(values) on \(scale) over \(String(describing: domain))")
                let svg = scene.svg()
                #expect(!svg.contains("nan") && !svg.contains("inf"))
                #expect(try !scene.png(dpi: 36).isEmpty)
            }
        }
    }
}
