import Charting
import Examples
import Foundation
import FoundationXML
import PictureChecks
import Testing

@Suite("Examples")
struct ExampleTests {
    static let names = Gallery.all.map(\.name)

    @Test(
        "In every theme, on a narrow column and with large text, nothing overlaps and nothing leaves",
        arguments: names)
    func layout(name: String) throws {
        let chart = try Gallery.example(name).chart
        for (themeName, theme) in Theme.named {
            for (width, textSize) in [
                (chart.size.width, theme.textSize), (3, theme.textSize), (chart.size.width, 18),
            ] {
                var (chart, theme) = (chart, theme)
                chart.size = Size(width: width, height: chart.size.height * width / chart.size.width)
                theme.textSize = textSize
                let faults = try chart.scene(theme: theme).faults()
                #expect(
                    faults.isEmpty, "\(name), \(themeName), \(width) inches, \(textSize) points: \(faults)")
            }
        }
    }

    @Test("Says in English and Chinese what it shows", arguments: names)
    func words(name: String) throws {
        var chart = try Gallery.example(name).chart
        #expect(chart.description == nil)
        let saysOfNothing = { (language: String) in
            Chart(title: "", language: language, marks: []).alternativeText
        }
        for language in ["en", "zh-Hans"] {
            chart.language = language
            let text = chart.alternativeText
            #expect(text.hasSuffix(language == "en" ? "." : "。"), "\(text)")
            #expect(text.contains { $0.isNumber }, "\(text)")
            #expect(text != saysOfNothing(language))
        }
    }

    @Test("As SVG it is well-formed, tells what it is, and holds no bitmap", arguments: names)
    func svg(name: String) throws {
        let chart = try Gallery.example(name).chart
        let svg = try chart.svg()
        #expect(!svg.contains("<image"))
        let root = try #require(try XMLDocument(xmlString: svg).rootElement())
        #expect(root.attributes?.first { $0.name == "role" }?.stringValue == "img")
        #expect(root.elements(forName: "title").first?.stringValue?.isEmpty == false)
        #expect(root.elements(forName: "desc").first?.stringValue?.isEmpty == false)
    }

    @Test("As PDF it opens, with its fonts inside and no bitmap", arguments: names)
    func pdf(name: String) throws {
        let poppler = Poppler(pdf: try Gallery.example(name).chart.pdf())
        let fonts = try poppler.fonts()
        #expect(!fonts.isEmpty)
        // Columns: embedded, subset, with a table of its characters.
        for font in fonts { #expect(font.contains("yes yes yes") && !font.contains("Type 3"), "\(font)") }
        #expect(try poppler.images() == [])
    }

    @Test("Names and file names are unique")
    func unique() { #expect(Set(Self.names).count == Self.names.count) }

    @Test(
        "Those said to be written in ten lines are",
        arguments: Gallery.all.filter(\.isInTenLines).map(\.name))
    func tenLines(name: String) throws {
        let lines = try Checkout.source(of: name).split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("Example(\"\(name)\"") })
        let last = try #require(lines.lastIndex { $0 == "    }" })
        #expect(last - first - 1 <= 10)
    }
}

extension Gallery {
    static func example(_ name: String) throws -> Example { try #require(all.first { $0.name == name }) }
}
