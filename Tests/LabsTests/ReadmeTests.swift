import Foundation
@testable import Labs
import Testing

/// What the README shows is so.
struct ReadmeTests {
    @Test(arguments: ["README.md", "README.zh-Hans.md"])
    func theLabOfOnesOwnReads(name: String) throws {
        let lab = try Lab.read(path: "labs/and.yaml", source: try Self.lab(in: name))
        #expect(lab.runs.map(\.name) == ["step_size=0.1", "step_size=1", "step_size=10"])
    }

    @Test func theMistakeIsShownAsItSays() throws {
        let readme = try Self.text("README.md")
        let source = try Self.lab(in: "README.md").replacing(
            "{loss: mse, step_size: 1,", with: "{lr: 1, loss: mse,")
        let shown = complaint(about: source, path: "labs/and.yaml")
            .split(separator: "\n").map { "    \($0)\n" }.joined()
        #expect(shown.contains("did you mean step_size?"))
        #expect(readme.contains(shown), "README.md does not show:\n\(shown)")
    }

    @Test(arguments: ["README.md", "README.zh-Hans.md"])
    func everyKeyIsInTheTable(name: String) throws {
        let table = try Self.text(name).split(separator: "\n").filter { $0.hasPrefix("| `") }.joined()
        for key in Key.all {
            #expect(table.contains("`\(key.path)`"), "\(name) does not tell of \(key.path)")
        }
        for key in Key.others where key != "descent" { #expect(table.contains("`\(key)`")) }
    }

    private static func text(_ name: String) throws -> String {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: checkout.appending(path: name), encoding: .utf8)
    }

    private static func lab(in name: String) throws -> String {
        let parts = try text(name).components(separatedBy: "```")
        let block = try #require(parts.first { $0.hasPrefix("yaml\n") })
        return String(block.dropFirst("yaml\n".count))
    }
}
