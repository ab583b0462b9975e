import Foundation
@testable import Labs
import Testing

/// `prose:` and what is said of it where it is wrong.
struct ProseKeyTests {
    @Test func sectionsAreReadInTheFileAndFromOthers() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-prose-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("*Words*\n".utf8).write(to: folder.appending(path: "words.md"))
        let lab = try Lab.read(
            path: folder.path + "/lab.yaml",
            source: Sound.lab
                + "prose: {introduction: a, method: {file: words.md}, conclusion: ' ', raw_html: true}\n")
        #expect(lab.prose.passages.mapValues(\.text) == [.introduction: "a", .method: "*Words*\n"])
        #expect(lab.prose.allowsHTML)
    }

    @Test(arguments: [
        ("prose: {intro: a}", "unknown key \"intro\" in prose", "raw_html"),
        ("prose: {method: [1]}", "method must be a text or a file, not a list", "{file: words.md}"),
        ("prose: {method: {files: a}}", "method must be a text or a file, not a table", "{file: words.md}"),
        ("prose: {method: {file: none.md}}", "there is no file \"none.md\"", "the path of a text"),
        ("prose: {method: {file: .}}", "\".\" is a directory", "the path of a text"),
        ("prose: {raw_html: maybe}", "raw_html must be true or false", "true, false"),
        ("prose: words", "prose must hold keys and values", "key: value"),
        (
            "experiments:\n  - {name: A, vary: {step_size: [1]}, discussion: [1]}",
            "discussion must be a text or a file", "a text in Markdown"
        ),
    ])
    func mistakesAreTold(text: String, problem: String, allowed: String) {
        let told = complaint(about: Sound.lab + text + "\n")
        #expect(told.contains(problem) && told.contains(allowed), "\(told)")
    }
}
