import PictureChecks
import Testing

@testable import Charting

@Suite("Layout")
struct LayoutTests {
    @Test("In hundreds of charts no two texts overlap and nothing leaves the picture", arguments: 0..<30)
    func nothingOverlaps(seed: Int) throws {
        var charts = GeneratedCharts(seed: UInt64(seed))
        for number in 0..<10 {
            let chart = number.isMultiple(of: 2) ? charts.next() : charts.marks()
            let scene = try chart.scene(theme: charts.theme())
            let faults = try scene.faults()
            #expect(faults.isEmpty, "\(seed).\(number): \(faults)")
        }
    }

    @Test("In heat maps and contours no two texts overlap and nothing leaves the picture", arguments: 0..<20)
    func nothingOverlapsOnGrids(seed: Int) throws {
        var charts = GeneratedCharts(seed: UInt64(seed))
        for number in 0..<5 {
            let scene = try charts.grid().scene(theme: charts.theme())
            let faults = try scene.faults()
            #expect(faults.isEmpty, "grid \(seed).\(number): \(faults)")
        }
    }

    @Test("Every line that is named and visible has its name, once")
    func names() throws {
        let x = [0.0, 1, 2]
        for count in [1, 2, 8, 12, 13, 30] {
            let chart = Chart(title: "t", description: "d", x: Axis(), y: Axis()) {
                for index in 0..<count { Line("line \(index)", x: x, y: x.map { $0 + Double(index) / 50 }) }
            }
            let texts = try chart.scene().labels.map(\.text)
            for index in 0..<count { #expect(texts.count(where: { $0 == "line \(index)" }) == 1, "\(count)") }
        }
    }

    @Test("A name that is too long for its panel is broken into lines, of which none is cut")
    func panelNames() throws {
        let long = "highest: hidden size 2, seed 0, early stopping"
        let panels = [long, "short", "third"].map { Panel(name: $0, marks: [Line(x: [0, 1], y: [0, 1])]) }
        let scene = try Chart(
            title: "t", description: "d", x: Axis(), y: Axis(), panels: panels, columns: 3
        ).scene()
        let texts = scene.labels.map(\.text)
        #expect(!texts.contains { $0.contains("…") })
        let lines = scene.labels.filter { $0.font == Typography.panelName }
        #expect(lines.count > 3)
        #expect(lines.map(\.text).prefix(lines.count - 2).joined(separator: " ") == long)
        let short = try #require(lines.first { $0.text == "short" })
        #expect(lines.contains { $0.text != "short" && $0.position.y == short.position.y })
    }

    @Test("Titles take a third of the height at most: a long one gives way to what is drawn, and none is cut")
    func titles() throws {
        let found = "The losses of composed sigmoid and sigmoid agree throughout; 1 of 12 differs"
        func heads(_ size: Size, title: String = found, subtitle: String = "Loss by iteration") throws
            -> [String]
        {
            var chart = Chart(
                title: title, subtitle: subtitle, description: "d", x: Axis(label: "iteration"),
                y: Axis(label: "loss"), marks: [Line(x: [0, 1], y: [0, 1])])
            chart.size = size
            let labels = try chart.scene().labels
            let heads = labels.prefix { $0.text != "loss" }
            #expect(heads.allSatisfy { $0.position.y < size.height * 72 / 3 + Typography.margin })
            return heads.map(\.text)
        }
        for size in [Size(width: 6.4, height: 4), Size(width: 3.2, height: 2.6)] {
            #expect(try heads(size).joined(separator: " ") == found + " Loss by iteration")
        }
        for size in [Size(width: 2.4, height: 1.4), Size(width: 2, height: 2), Size(width: 1.8, height: 1.4)]
        {
            #expect(try heads(size).joined(separator: " ") == "Loss by iteration")
        }
        let small = Size(width: 2, height: 1.4)
        #expect(try heads(small, title: "Adam wins", subtitle: found) == ["Adam wins"])
        // Where there is nothing else to say, the words end in an ellipsis.
        let cut = try heads(small, subtitle: "")
        #expect(cut.last?.hasSuffix("…") == true)
    }

    @Test("A legend names what several panels show only once")
    func legend() throws {
        let panels = (1...6).map {
            Panel(
                name: "w\($0)",
                marks: [Line("ReLU", x: [0, 1], y: [0, Double($0)], width: $0 > 3 ? 0.75 : 1.75)])
        }
        let texts = try Chart(title: "t", description: "d", x: Axis(label: "x"), y: Axis(), panels: panels)
            .scene().labels.map(\.text)
        #expect(texts.count(where: { $0 == "ReLU" }) == 1)
        for panel in panels { #expect(texts.count(where: { $0 == panel.name }) == 1) }
    }

    @Test("Only outer panels carry axis labels")
    func outerLabels() throws {
        let panels = (1...4).map { _ in Panel(marks: [Line(x: [0, 10], y: [0, 10])]) }
        let labels = try Chart(
            title: "", description: "d", x: Axis(integers: true), y: Axis(domain: 0...1000), panels: panels,
            columns: 2
        ).scene().labels
        #expect(labels.count(where: { $0.text == "1000" }) == 2)
        #expect(labels.count(where: { $0.text == "10" }) == 2)
    }

    @Test("What ends near each other is pushed apart by as little as possible")
    func stack() {
        let free = Stack(wishes: [10, 50, 90], height: 12, bounds: 0...100)
        #expect(free.places == [10, 50, 90])
        let tight = Stack(wishes: [50, 50, 50], height: 12, bounds: 0...100)
        #expect(tight.places == [38, 50, 62])
        let low = Stack(wishes: [99, 98], height: 12, bounds: 0...100)
        #expect(low.places == [94, 82])
    }

    @Test("Stacked things keep their order, their distance and their bounds")
    func stacks() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let wishes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Double.random(in: -20...220, using: &random)
            }
            let places = Stack(wishes: wishes, height: 12, bounds: 0...200).places
            let order = wishes.indices.sorted { wishes[$0] < wishes[$1] }
            for (above, below) in zip(order, order.dropFirst()) {
                #expect(places[below] - places[above] >= 12 - 1e-9)
            }
            #expect(places.allSatisfy { $0 >= 6 - 1e-9 && $0 <= 194 + 1e-9 })
        }
    }
}
