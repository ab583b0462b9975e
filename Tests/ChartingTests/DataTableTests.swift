import Charting
import Testing

@Suite("The data of a chart")
struct DataTableTests {
    @Test("Lines over one x have a column each, and a row for every x that any has")
    func wide() throws {
        let chart = Chart(title: "t", x: Axis(label: "iteration"), y: Axis(label: "loss")) {
            Line("a", x: [0, 1, 2], y: [3, 2, 1])
            Line("b", x: [0, 2], y: [5, .nan])
            Band(x: [1], lower: [1], upper: [4], ink: .faint)
            Rule(y: 1)
            Point(x: 2, y: 1, label: "lowest")
        }
        let table = try #require(chart.table)
        #expect(table.names == ["iteration", "a", "b", "≥", "≤"])
        #expect(table.rows[0] == [.number(0), .number(3), .number(5), .none, .none])
        #expect(table.rows[1] == [.number(1), .number(2), .none, .number(1), .number(4)])
        #expect(table.rows.count == 3)
    }

    @Test("A line that stands back without a name still says whose data it has")
    func source() throws {
        var line = Line(x: [0, 1], y: [1, 2])
        line.source = "seed 3"
        let chart = Chart(
            title: "t", panels: [Panel(name: "w₁", marks: [line]), Panel(name: "w₂", marks: [line])])
        #expect(chart.table?.names == ["x", "w₁ seed 3", "w₂ seed 3"])
    }

    @Test("A surface has a row for each of its places, with the names of categorical axes")
    func cells() throws {
        let chart = Chart(
            title: "t", x: Axis(label: "said", categories: ["no", "yes"]),
            y: Axis(label: "is", categories: ["no"]),
            color: ColorAxis(label: "samples"), marks: [HeatMap([[3, 4]])])
        let table = try #require(chart.table)
        #expect(table.names == ["said", "is", "samples"])
        #expect(
            table.rows == [[.text("no"), .text("no"), .number(3)], [.text("yes"), .text("no"), .number(4)]])
    }

    @Test("A path that turns back has a row for each of its places")
    func path() throws {
        let chart = Chart(title: "t", marks: [Line("way", x: [0, 1, 0], y: [0, 1, 2])])
        #expect(chart.table?.names == ["series", "x", "y"])
        #expect(chart.table?.rows.count == 3)
    }

    @Test("A chart of notes and rules alone has no data")
    func nothing() {
        #expect(Chart(title: "t", marks: [Rule(y: 1), Annotation("here", x: 0, y: 1)]).table == nil)
    }

    @Test("Bars of every kind have their values")
    func bars() {
        #expect(Chart(title: "t", marks: [Bar("n", y: [1, 2])]).table?.names == ["x", "n"])
        #expect(Chart(title: "t", marks: [Bar(x: [1, 2])]).table?.rows.count == 2)
        #expect(
            Chart(title: "t", marks: [Histogram(x: [1, 2, 2], bins: .edges([0, 1.5, 3]))]).table?.rows == [
                [.number(0), .number(1)], [.number(1.5), .number(2)],
            ])
        #expect(Chart(title: "t", marks: [Strip(y: [[1, 2], [3]])]).table?.rows.count == 3)
    }
}

@Suite("Where data stand in a picture")
struct GuideTests {
    @Test("Every mark that is drawn is found in its panel's frame, in pictures of all kinds")
    func everyMark() throws {
        var charts = GeneratedCharts(seed: 5)
        for _ in 0..<40 {
            let chart = charts.next()
            let scene = try chart.scene()
            #expect(scene.guide.plots.count == chart.panels.count)
            var last = 0
            for shown in scene.guide.shown {
                #expect(shown.items.lowerBound >= last && !shown.items.isEmpty)
                #expect(chart.panels[shown.panel].marks.indices.contains(shown.mark))
                last = shown.items.upperBound
            }
            #expect(last <= scene.items.count)
        }
    }

    @Test("A value's place by the guide is where its dot is drawn, however large the text")
    func place() throws {
        var theme = Theme.light
        theme.textSize = 14
        let chart = Chart(title: "t", y: Axis(scale: .log)) {
            Line(x: [0, 10], y: [1, 100])
            Point(x: 5, y: 10)
        }
        for theme in [Theme.light, theme] {
            let scene = try chart.scene(theme: theme)
            let shown = try #require(scene.guide.shown.first { $0.mark == 1 })
            let place = try #require(scene.guide.plots[0].position(x: 5, y: 10))
            let circles = Self.circles(in: Array(scene.items[shown.items]))
            #expect(circles.contains { abs($0.x - place.x) < 0.01 && abs($0.y - place.y) < 0.01 })
        }
    }

    @Test("A page's picture says which mark is which; a file of its own does not")
    func groups() throws {
        let scene = try Chart(title: "t", marks: [Line("a", x: [0, 1], y: [0, 1])]).scene()
        #expect(scene.svg(inline: true).contains("<g data-mark=\"0.0\">"))
        #expect(!scene.svg().contains("data-mark"))
    }

    private static func circles(in items: [Item]) -> [Position] {
        items.flatMap { item -> [Position] in
            switch item {
            case .circle(let center, _, _, _): [center]
            case .group(let items, _): circles(in: items)
            case .path, .text: []
            }
        }
    }
}
