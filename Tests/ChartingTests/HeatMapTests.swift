import Canvas
import PictureChecks
import Testing

@testable import Charting

@Suite("A heat map")
struct HeatMapTests {
    func chart(_ map: HeatMap, color: ColorAxis = ColorAxis(showsBar: false), axis: Axis = Axis()) -> Chart {
        Chart(
            title: "t", description: "d", x: axis, y: axis, color: color, emptyNote: "nothing", marks: [map])
    }

    /// The boxes of the cells, and their ink.
    func cells(_ chart: Chart) throws -> [(box: Box, ink: Ink)] {
        try chart.scene().items.flatMap { item -> [(Box, Ink)] in
            guard case .group(let paths, _) = item else { return [] }
            return paths.flatMap { path -> [(Box, Ink)] in
                guard case .path(let path, let fill?, nil) = path, fill.isCrisp else { return [] }
                return stride(from: 0, to: path.outline.segments.count, by: 5).compactMap { start in
                    let piece = Outline(Array(path.outline.segments[start..<start + 5])).bounds
                    return piece.map {
                        (Box(minX: $0.minX, minY: $0.minY, maxX: $0.maxX, maxY: $0.maxY), fill.ink)
                    }
                }
            }
        }
    }

    func hatches(_ chart: Chart) throws -> Bool {
        try chart.scene().items.contains {
            if case .path(let path, nil, let stroke?) = $0 {
                path.outline.segments.count > 2 && stroke.ink == .faint
            } else {
                false
            }
        }
    }

    @Test("has cells that end half-way to the next, on a log axis half-way in the logarithm")
    func edges() {
        #expect(Cells.centers([0, 1, 3]).edges(on: .linear) == [-0.5, 0.5, 2, 4])
        #expect(Cells.centers([3, 1, 0]).edges(on: .linear) == [4, 2, 0.5, -0.5])
        #expect(Cells.count(2).edges(on: .categorical) == [-0.5, 0.5, 1.5])
        #expect(Cells.edges([1, 2, 4]).edges(on: .log) == [1, 2, 4])
        let log = Cells.centers([1, 100, 10_000]).edges(on: .log)
        for (edge, expected) in zip(log, [0.1, 10, 1000, 100_000]) {
            #expect(abs(edge / expected - 1) < 1e-12)
        }
        #expect(Cells.centers([7]).edges(on: .log).count == 2 && Cells.centers([]).edges(on: .log).isEmpty)
        #expect(Cells.centers([0, 1, 10]).edges(on: .log)[0].isNaN)
    }

    @Test("fills the frame: its cells meet without a gap and without covering each other")
    func fills() throws {
        let values = (0..<40 * 30).map { Double($0 % 37) }
        let cells = try cells(chart(HeatMap(x: .count(40), y: .count(30), values: values)))
        let area = cells.reduce(0) { $0 + $1.box.width * $1.box.height }
        let all = around(cells.map(\.box))
        #expect(all.width > 300 && all.height > 150)
        #expect(abs(area - all.width * all.height) < 1e-6)
    }

    @Test("leaves cells without a value out, and hatches them")
    func missing() throws {
        let map = HeatMap([[1, 2], [.nan, 4]])
        #expect(try cells(chart(map)).count == 3)
        #expect(try hatches(chart(map)) && !hatches(chart(HeatMap([[1, 2], [3, 4]]))))
        // 0 has no place on a log scale.
        #expect(try cells(chart(HeatMap([[1, 0]]), color: ColorAxis(scale: .log))).count == 1)
        let empty = chart(HeatMap([[.nan, .nan]]))
        #expect(try cells(empty).isEmpty && empty.scene().labels.contains { $0.text == "nothing" })
        // What is missing at the end of rows, and of the whole, counts as NaN.
        #expect(HeatMap([[1], [2, 3]]).values.filter(\.isNaN).count == 1)
        #expect(HeatMap(x: .count(2), y: .count(2), values: [1, 2, 3, 4, 5]).values == [1, 2, 3, 4])
    }

    @Test("tells infinities by a surface of their own and by their sign")
    func infinities() throws {
        let chart = chart(HeatMap([[-.infinity, 1, 2, .infinity]]))
        let inks = try cells(chart).sorted { $0.box.minX < $1.box.minX }.map(\.ink)
        #expect(inks == [.grid, .sequential(0), .sequential(1), .grid])
        let texts = try chart.scene().labels.map(\.text)
        #expect(texts.contains("∞") && texts.contains("−∞"))
    }

    @Test("writes its values where they fit, in an ink that can be read on the cell")
    func labels() throws {
        let map = HeatMap([[0.5, 1234], [0.091_23, 1e-9]], labels: .values())
        let chart = chart(map)
        let labels = try chart.scene().labels.filter { if case .over = $0.ink { true } else { false } }
        let cells = try self.cells(chart)
        for text in ["0.50", "1234", "0.091", "1×10⁻⁹"] {
            let label = try #require(labels.first { $0.text == text })
            let cell = try #require(cells.first { $0.box.contains(label.position) }, "\(label) \(cells)")
            #expect(label.ink == .over(cell.ink), "\(text)")
        }
        #expect(labels.count == 4 && Set(labels.map(\.size)).count == 1)
        // In 40 columns there is no room for a word.
        let names = (0..<400).map { "name \($0)" }
        let crowded = HeatMap(
            x: .count(40), y: .count(10), values: (0..<400).map(Double.init), labels: .text(names))
        #expect(try !self.chart(crowded).scene().labels.contains { $0.text.hasPrefix("name") })
    }

    @Test("of too many values is drawn as what can be seen: means, and of classes the most frequent")
    func merged() throws {
        let side = 1500
        var random = SeededGenerator(seed: 1)
        let noise = (0..<side * side).map { _ in Double.random(in: 0...1, using: &random) }
        let chart = chart(HeatMap(x: .count(side), y: .count(side), values: noise))
        let cells = try self.cells(chart)
        #expect(cells.count < 50_000 && cells.count > 10_000)
        #expect(try chart.scene().svg().utf8.count < 1_500_000)
        // Two classes that take turns have no class between them.
        let classes = (0..<side * side).map { Double(2 * ($0 % 2)) }
        let inks = try Set(
            self.cells(self.chart(HeatMap(x: .count(side), y: .count(side), values: classes))).map(\.ink))
        #expect(inks.isSubset(of: [.sequential(0), .sequential(1)]))
    }

    @Test(
        "shows only its own colours in a picture: neighbours meet without a seam", arguments: [60.0, 97, 144])
    func noSeams(dpi: Double) throws {
        let values = (0..<2500).map { index -> Double in
            let (row, column) = index.quotientAndRemainder(dividingBy: 50)
            return 10 + Double(row + column) / 50
        }
        let map = HeatMap(x: .count(50), y: .count(50), values: values)
        let chart = chart(map, color: ColorAxis(domain: 0...12, showsBar: false))
        let cells = try self.cells(chart)
        let colors = Set(cells.map { Theme.light.color(of: $0.ink) })
        let image = try chart.scene().image(dpi: dpi)
        let (xs, ys) = inside(cells.map(\.box), dpi: dpi)
        var shown: Set<Color> = []
        try image.withPixels { (pixels, stride) throws(CanvasError) in
            for y in ys {
                for x in xs { shown.insert(Color(pixels[y * stride + x] & 0xFFFFFF)) }
            }
        }
        #expect(shown == colors)
    }

    /// The columns and rows of pixels all of whose neighbours show cells, too.
    func inside(_ cells: [Box], dpi: Double) -> (Range<Int>, Range<Int>) {
        let all = around(cells)
        let scale = dpi / 72
        let xs = Int(all.minX * scale) + 2..<Int(all.maxX * scale) - 2
        let ys = Int(all.minY * scale) + 2..<Int(all.maxY * scale) - 2
        return (xs, ys)
    }

    func around(_ cells: [Box]) -> Box {
        let left = cells.map(\.minX).min() ?? 0, right = cells.map(\.maxX).max() ?? 0
        let top = cells.map(\.minY).min() ?? 0, bottom = cells.map(\.maxY).max() ?? 0
        return Box(minX: left, minY: top, maxX: right, maxY: bottom)
    }

    @Test("shows no seam in a PDF viewer that smooths every edge")
    func noSeamsInPDF() throws {
        // Dark cells: a seam would let the white paper through.
        let map = HeatMap(x: .count(37), y: .count(41), values: (0..<37 * 41).map { 10 + Double($0 % 7) / 7 })
        let chart = Chart(
            title: "", description: "", x: Axis(), y: Axis(),
            color: ColorAxis(domain: 0...11, showsBar: false),
            marks: [map])
        let cells = try self.cells(chart)
        let brightest = cells.map { Theme.light.color(of: $0.ink).luminance }.max() ?? 0
        let (width, pixels) = try Poppler(pdf: chart.scene().pdf()).pixels(dpi: 90)
        let (xs, ys) = inside(cells.map(\.box), dpi: 90)
        let shown = Set(ys.flatMap { y in xs.map { x in pixels[y * width + x] } })
        #expect(shown.allSatisfy { Color($0).luminance < brightest + 0.01 })
    }
}

@Suite("A number as one reads it")
struct NumeralWordsTests {
    @Test(
        "is rounded to significant digits of its decimal form; whole numbers are written out",
        arguments: [
            (0.0912, 2, "0.091"), (0.5, 2, "0.50"), (1234, 2, "1234"), (-7, 1, "−7"), (0, 3, "0"),
            (-0.0, 3, "0"),
            (0.9996, 2, "1.0"), (1234.5, 2, "1200"), (123_456.7, 3, "123\u{2009}000"), (2.5, 1, "3"),
            (0.15, 1, "0.2"),
            (1e-7, 2, "1×10⁻⁷"), (-1.26e12, 2, "−1.3×10¹²"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"),
            (.nan, 2, ""), (999_999, 1, "999\u{2009}999"),
        ] as [(Double, Int, String)])
    func words(value: Double, digits: Int, text: String) {
        #expect(Numeral.words(value, digits: digits) == text)
    }

    @Test("reads back to the number it was made of")
    func exact() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let value = Double(bitPattern: random.next())
            if value.isFinite { #expect(Numeral(rounding: value)?.value == value) }
        }
    }
}

@Suite("A colour scale")
struct ColorScaleTests {
    @Test(
        "that diverges has its middle where it parts, and room for both sides, on every scale",
        arguments: [
            (.linear, 0, -1...3), (.linear, 5, 6...9), (.log, 1, 0.5...1000),
            (.symlog(threshold: 1), 2, -50...3),
            (.log, 0, 0.1...10), (.linear, 0, 0...0), (.linear, 0, -1e308...1.7e308),
        ] as [(Scale.Kind, Double, ClosedRange<Double>)])
    func diverging(kind: Scale.Kind, middle: Double, extent: ClosedRange<Double>) throws {
        let scale = ColorAxis(scale: kind, ramp: .diverging(around: middle)).fitted(extent)
        #expect(scale.domain.lowerBound <= extent.lowerBound && scale.domain.upperBound >= extent.upperBound)
        if kind.accepts(middle) { #expect(abs(try #require(scale.share(of: middle)) - 0.5) < 1e-9) }
    }

    @Test("with levels has one ink between two of them, and another from each level on")
    func levels() {
        let scale = ColorAxis().fitted(0...10, levels: .at([2, 5, 99]))
        #expect(scale.levels == [2, 5])
        #expect(scale.ink(of: 0) == scale.ink(of: 1.999) && scale.ink(of: 2) == scale.ink(of: 4.9))
        #expect(Set([0, 2, 5].map { scale.ink(of: $0) }).count == 3)
        #expect(scale.ink(of: .infinity) == scale.ink(of: 5) && scale.ink(of: .nan) == nil)
    }

    @Test("has round levels inside its domain, about as many as asked for")
    func roundLevels() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let low = Double.random(in: -5...5, using: &random)
            let domain = low...(low + .random(in: 0.001...10, using: &random))
            for kind in [Scale.Kind.linear, .symlog(threshold: 0.5)] {
                let levels = Levels.about(8).values(in: domain, on: kind)
                #expect(
                    (2...16).contains(levels.count) && levels == levels.sorted(),
                    "\(domain) \(kind): \(levels)")
                #expect(
                    levels.allSatisfy {
                        domain.contains($0) && (Numeral(rounding: $0)?.mantissa.magnitude ?? 0) < 10_000_000
                    })
            }
        }
    }
}
