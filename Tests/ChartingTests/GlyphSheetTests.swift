@testable import Charting
import Foundation
import FoundationXML
import Testing

@Suite("Pictures of one page share their letters")
struct GlyphSheetTests {
    private func scenes(_ count: Int) throws -> [Scene] {
        var charts = GeneratedCharts(seed: 21)
        return try (0..<count).map { _ in try charts.next().scene() }
    }

    private func matches(_ pattern: Regex<(Substring, Substring)>, _ text: String) -> [Substring] {
        text.matches(of: pattern).map(\.output.1)
    }

    @Test("Every letter of every picture is on the sheet once, and in no picture")
    func once() throws {
        var sheet = GlyphSheet()
        let svgs = try scenes(10).map { $0.svg(name: "", sharing: &sheet) }
        let names = matches(/<path id="([^"]*)"/, sheet.svg)
        #expect(Set(names).count == names.count)
        for svg in svgs {
            let used = matches(/<use href="#([^"]*)"/, svg)
            #expect(!used.isEmpty && Set(used).isSubset(of: names))
            #expect(!svg.contains("<path id="))
        }
        #expect(Set(matches(/\ d="([^"]*)"/, sheet.svg)).count == names.count)
    }

    @Test("Which letter is which does not hang on what was drawn before")
    func order() throws {
        let scenes = try scenes(6)
        var forwards = GlyphSheet(), backwards = GlyphSheet()
        let one = scenes.map { $0.svg(name: "", sharing: &forwards) }
        let other = scenes.reversed().map { scene in
            var own = GlyphSheet()
            let svg = scene.svg(name: "", sharing: &own)
            backwards.formUnion(own)
            return svg
        }
        #expect(one == other.reversed())
        #expect(forwards.svg == backwards.svg)
    }

    @Test("The sheet is well-formed, takes no room and is not read out")
    func element() throws {
        var sheet = GlyphSheet()
        for scene in try scenes(2) { _ = scene.svg(name: "", sharing: &sheet) }
        let root = try XMLElement(xmlString: sheet.svg)
        #expect(root.attribute(forName: "aria-hidden")?.stringValue == "true")
        #expect(root.attribute(forName: "width")?.stringValue == "0")
    }
}
