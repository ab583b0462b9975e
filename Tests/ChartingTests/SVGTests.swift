import Foundation
import FoundationXML
import Testing

@testable import Charting

@Suite("SVG")
struct SVGTests {
    /// Reads a file as any XML reader would, and keeps what matters here.
    final class Reader: NSObject, XMLParserDelegate {
        var elements: [String] = []
        var ids: [String] = []
        var references: [String] = []
        var attributes: [[String: String]] = []
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            elements.append(name)
            self.attributes.append(attributes)
            if let id = attributes["id"] { ids.append(id) }
            if let target = attributes["href"] { references.append(String(target.dropFirst())) }
            if let clip = attributes["clip-path"] { references.append(String(clip.dropFirst(5).dropLast())) }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }

    func read(_ svg: String) throws -> Reader {
        let reader = Reader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return reader
    }

    static func charts(_ count: Int) -> [Chart] {
        var charts = GeneratedCharts(seed: 11)
        return (0..<count).map { _ in charts.next() }
    }

    @Test(
        "Every picture is well-formed, refers only to what it has, and holds no bitmap",
        arguments: [false, true])
    func wellFormed(inline: Bool) throws {
        for chart in Self.charts(40) {
            let scene = try chart.scene()
            let svg = scene.svg(inline: inline)
            let reader = try read(svg)
            #expect(reader.elements.first == "svg")
            #expect(Set(reader.ids).count == reader.ids.count)
            #expect(Set(reader.references).isSubset(of: reader.ids))
            #expect(!svg.contains("<image") && !svg.contains("nan") && !svg.contains("inf\""))
            #expect(svg.hasPrefix("<?xml") != inline)
            let root = reader.attributes[0]
            #expect(root["role"] == "img")
            #expect(
                Set([root["aria-labelledby"], root["aria-describedby"]]).isSubset(of: reader.ids.map { $0 }))
        }
    }

    @Test("Numbers have at most two decimals")
    func decimals() throws {
        for chart in Self.charts(10) {
            let svg = try chart.scene().svg()
            #expect(svg.range(of: "[\"\\s,a-z-][0-9]*\\.[0-9]{3,}", options: .regularExpression) == nil)
        }
    }

    @Test("The same scene gives the same bytes, whatever was drawn before it")
    func deterministic() async throws {
        let charts = Self.charts(12)
        let forwards = try charts.map { try $0.scene().svg() }
        let backwards = try Array(charts.reversed().map { try $0.scene().svg() }.reversed())
        #expect(forwards == backwards)
        let parallel = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, chart) in charts.enumerated() { group.addTask { (index, try chart.scene().svg()) } }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(charts.indices.map { parallel[$0] } == forwards)
    }

    @Test("Ids of different pictures never meet in one page")
    func ids() throws {
        var seen: Set<String> = []
        for chart in Self.charts(40) {
            let ids = Set(try read(chart.scene().svg(inline: true)).ids)
            #expect(seen.isDisjoint(with: ids))
            seen.formUnion(ids)
        }
    }

    @Test("The id prefix is known in advance: no seed of the process enters it")
    func knownPrefix() {
        let scene = Scene(size: Size(width: 1, height: 1), title: "t", description: "d")
        #expect(scene.svg(inline: true).contains("id=\"\(Self.expectedPrefix)t\""))
    }
    private static let expectedPrefix = "cad92f4c8"

    @Test(
        "The picture has exactly the size asked for",
        arguments: [(6.4, 4.0, "460.8pt", "288pt"), (3, 20, "216pt", "1440pt")])
    func size(width: Double, height: Double, svgWidth: String, svgHeight: String) throws {
        let scene = Scene(size: Size(width: width, height: height), title: "t", description: "d")
        let root = try read(scene.svg()).attributes[0]
        #expect(root["width"] == svgWidth && root["height"] == svgHeight)
        #expect(root["viewBox"] == "0 0 \(svgWidth.dropLast(2)) \(svgHeight.dropLast(2))")
        #expect(try read(scene.svg(inline: true)).attributes[0]["height"] == nil)
    }

    @Test("Hostile text stays text")
    func escaping() throws {
        let hostile = "\"/><script>alert('1')</script>&amp; ]]> \u{0}\u{1B}\u{FFFE}<!-- \"\u{301}"
        let chart = Chart(
            title: hostile, subtitle: hostile, description: hostile, language: "en\"><b>",
            x: Axis(label: hostile), y: Axis(label: hostile)
        ) {
            Line(hostile, x: [0, 1], y: [0, 1])
            Point(x: 0.5, y: 0.5, label: "<b>")
        }
        let reader = try read(chart.scene().svg())
        #expect(
            Set(reader.elements) == [
                "svg", "title", "desc", "defs", "path", "rect", "g", "use", "text", "circle",
            ])
        #expect(reader.text.contains("<script>"))
    }

    @Test("Text can be selected and searched, and is the outlines' width")
    func text() throws {
        let scene = try Chart(title: "Loss 损失", description: "d", x: Axis(label: "Iteration"), y: Axis()) {
            Line("sigmoid", x: [0, 1], y: [0, 1])
        }.scene()
        let reader = try read(scene.svg())
        let texts = zip(reader.elements, reader.attributes).filter { $0.0 == "text" }.map(\.1)
        #expect(texts.count == scene.labels.count)
        #expect(texts.allSatisfy { $0["fill-opacity"] == "0" && Double($0["textLength"] ?? "") ?? 0 > 0 })
        for label in scene.labels { #expect(reader.text.contains(label.text)) }
    }

    @Test("Dark is the same picture in other colours")
    func themes() throws {
        for chart in Self.charts(5) {
            let scene = try chart.scene()
            func strip(_ svg: String) throws -> String {
                let prefix = try #require(read(svg).ids.first).dropLast()
                return svg.replacingOccurrences(of: prefix, with: "")
                    .replacingOccurrences(of: "#[0-9a-f]{6}", with: "", options: .regularExpression)
            }
            let (light, dark) = (scene.svg(theme: .light), scene.svg(theme: .dark))
            let isSame = try strip(light) == strip(dark)
            #expect(isSame && light != dark)
        }
    }

    @Test("Path data are compact and exact to a hundredth of a point")
    func pathData() {
        var path = Path(through: [
            Position(x: 10.004, y: 0.5), Position(x: 20, y: 0.5), Position(x: 20, y: -3.256),
            Position(x: 21.5, y: 0),
        ])
        path.curve(to: Position(x: 30, y: 0), Position(x: 24, y: -1), Position(x: 28, y: 1))
        path.close()
        let scene = Scene(
            size: Size(width: 1, height: 1), title: "", description: "",
            items: [.path(path, stroke: Stroke(.text))])
        #expect(scene.svg().contains(" d=\"m10 .5h10v-3.76l1.5 3.26c2.5-1 6.5 1 8.5 0z\""))
    }

    @Test("Groups are clipped")
    func clip() throws {
        let scene = Scene(
            size: Size(width: 1, height: 1), title: "", description: "",
            items: [
                .group(
                    [.circle(Position(x: 5, y: 5), radius: 50, fill: Fill(.series(1)))],
                    clip: Box(x: 0, y: 0, width: 9, height: 9))
            ])
        let reader = try read(scene.svg())
        #expect(reader.elements.contains("clipPath"))
        #expect(Set(reader.references).isSubset(of: reader.ids) && reader.references.count == 1)
    }
}
