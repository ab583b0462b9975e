import Examples
import Foundation
import Testing

@Suite("Documentation of charts")
struct DocumentationTests {
    static let pages = ["Charting", "Marks", "Scales-and-Axes", "Charts", "Themes", "Output"]

    private static func page(_ name: String) throws -> String {
        try Checkout.text("Sources/Charting/Charting.docc/\(name).md")
    }

    /// What stands between the fences of a page, line by line without margins.
    private static func snippets(_ text: String) -> [[String]] {
        text.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map {
            $0.element.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test(
        "Every snippet beside a picture stands in the example that draws it",
        arguments: ["Charting", "Marks", "Scales-and-Axes", "Charts"])
    func snippets(page: String) throws {
        let sections = try Self.page(page).components(separatedBy: "\n## ")
        var compared = 0
        for section in sections {
            guard let name = try Self.pictures(section).first else { continue }
            let lines = try Checkout.source(of: name).split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            for snippet in Self.snippets(section) {
                compared += 1
                let starts = lines.indices.filter { lines[$0...].starts(with: snippet) }
                #expect(!starts.isEmpty && !snippet.isEmpty, "\(name): \(snippet.joined(separator: "\n"))")
            }
        }
        #expect(compared > 0)
    }

    /// The pictures of a text.
    private static func pictures(_ text: String) throws -> [String] {
        text.matches(of: try Regex(#"!\[[^\]]+\]\(([a-z-]+)\)"#)).compactMap {
            $0.output[1].substring.map { String($0) }
        }
    }

    @Test("Every mark has its section, with a picture and a snippet")
    func marks() throws {
        let page = try Self.page("Marks")
        let sections = page.components(separatedBy: "\n## ").dropFirst()
        let marks = try Checkout.names(in: "Sources/Charting/Marks").flatMap { file in
            try Checkout.text("Sources/Charting/Marks/\(file)")
                .matches(of: try Regex(#"public struct (\w+): Mark\b"#)).compactMap {
                    $0.output[1].substring.map { String($0) }
                }
        }
        #expect(marks.count >= 15)
        for mark in marks {
            let section = try #require(sections.first { $0.hasPrefix("\(mark)\n") }, "\(mark) is missing")
            #expect(try !Self.pictures(section).isEmpty, "\(mark)")
            #expect(
                Self.snippets(section).contains {
                    $0.joined().contains("\(mark)(") || $0.joined().contains("\(mark).")
                }, "\(mark)")
        }
    }

    @Test("Every example's picture is shown, and every picture shown is an example's")
    func everyPicture() throws {
        let shown = try Self.pages.flatMap { try Self.pictures(Self.page($0)) }
        #expect(Set(shown) == Set(ExampleTests.names))
    }
}
