import Charting
import Testing

@Suite("A chart in characters")
struct TextChartTests {
    private let chart = Chart(
        title: "Two lines", subtitle: "cross", x: Axis(label: "step", integers: true), y: Axis(label: "loss"),
        marks: [
            Line("falls", x: [0, 5, 10], y: [10, 5, 0]),
            Line("rises", x: [0, 5, 10], y: [0, 5, 10], ink: .series(2)),
        ])

    @Test("has axes, ticks, and names where the lines end")
    func braille() {
        #expect(
            TextChart(chart, columns: 44, rows: 8).text()
                == """
                Two lines
                cross
                loss
                10 ┤⠉⠒⠤⣀                         ⣀⠤⠒⠉ rises
                   │    ⠉⠒⠤⣀                 ⣀⠤⠒⠉
                   │        ⠉⠑⠢⢄⡀       ⢀⡠⠔⠊⠉
                   │            ⠈⠑⠢⢄⣀⡠⠔⠊⠁
                   │            ⢀⡠⠔⠊⠉⠑⠢⢄⡀
                   │        ⣀⡠⠔⠊⠁       ⠈⠑⠢⢄⣀
                   │    ⣀⠤⠒⠉                 ⠉⠒⠤⣀
                 0 ┤⣀⠤⠒⠉                         ⠉⠒⠤⣀ falls
                   └┬───────────────┬───────────────┬
                    0               5              10
                                  step

                """)
    }

    @Test("has a mark for each line where there are no dots")
    func ascii() {
        #expect(
            TextChart(chart, columns: 44, rows: 8, characters: .ascii).text()
                == """
                Two lines
                cross
                loss
                10 +***                           +++ + rises
                   |   ****                   ++++
                   |       *****         +++++
                   |            **** ++++
                   |            +++++****
                   |       +++++         *****
                   |   ++++                   ****
                 0 ++++                           *** * falls
                   ++---------------+---------------+
                    0               5              10
                                  step

                """)
    }

    @Test("has lines and names in the colours of a terminal if it is to")
    func colours() {
        let text = TextChart(chart, columns: 44, rows: 8).text(coloured: true)
        #expect(text.contains("\u{1B}[38;5;33mfalls\u{1B}[0m"))
        #expect(text.contains("\u{1B}[38;5;208mrises\u{1B}[0m"))
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == TextChart(chart, columns: 44, rows: 8).text())
    }

    @Test(
        "is never wider than it may be, whatever its names",
        arguments: [TextChart.Characters.braille, .ascii])
    func width(characters: TextChart.Characters) {
        let long = String(repeating: "长名字 long ", count: 30)
        let many = (0..<20).map { Line("\(long)\($0)", x: [0, 1], y: [0, Double($0)], ink: .series($0)) }
        let charts = [
            Chart(title: long, subtitle: long, x: Axis(label: long), y: Axis(label: long), marks: many),
            Chart(title: "", marks: [Line(long, x: [0, 1], y: [1e300, -1e-300])]),
            Chart(
                title: "", y: Axis(scale: .log),
                panels: [Panel(name: long, marks: many), Panel(name: "empty", marks: [])]),
        ]
        for chart in charts {
            for line in TextChart(chart, columns: 60, characters: characters).text().split(separator: "\n") {
                let wide = line.unicodeScalars.count { $0.value > 0x2E7F }
                #expect(line.count + wide <= 60, "\(line)")
            }
        }
    }

    @Test("obeys nothing that a name says to a terminal")
    func controls() {
        let name = "a\u{1B}[2Jb\u{7}\u{202E}c\r\n\u{9B}d"
        let chart = Chart(
            title: name, subtitle: name, x: Axis(label: name), y: Axis(label: name),
            panels: [Panel(name: name, marks: [Line(name, x: [0, 1], y: [0, 1])])])
        let text = TextChart(chart, columns: 80).text()
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!text.contains("\u{202E}"))
    }

    @Test("writes what plain letters have not in others")
    func letters() {
        let chart = Chart(
            title: "≈\u{A0}3 × 10⁻⁷, 损失", y: Axis(scale: .log), marks: [Line(x: [0, 1], y: [1e-20, 1])])
        let text = TextChart(chart, columns: 60, characters: .ascii).text()
        #expect(text.hasPrefix("~ 3e-7, ??\n"))
        #expect(text.contains("1e-10 +"))
    }

    @Test("leaves out faint lines that others run through")
    func faint() {
        func text(_ marks: [Line]) -> String { TextChart(Chart(title: "", marks: marks), columns: 60).text() }
        let line = Line(x: [0, 1], y: [0, 1]), faint = Line(x: [0, 1], y: [1, 0], opacity: 0.3)
        #expect(text([faint, line]) == text([line]))
        #expect(text([faint]) != text([]))
    }

    @Test("shows panels one below the other, each with its own axis")
    func panels() {
        let chart = Chart(
            title: "",
            panels: [
                Panel(name: "loss", y: Axis(scale: .log), marks: [Line(x: [0, 1], y: [1e-4, 1])]),
                Panel(name: "accuracy", marks: [Line(x: [0, 1], y: [0, 1])]),
            ])
        let text = TextChart(chart, columns: 40).text()
        #expect(text.hasPrefix("loss\n") && text.contains("\naccuracy\n"))
        #expect(text.contains("\n0.001 ┤") && text.contains("\n1 ┤"))
    }
}
