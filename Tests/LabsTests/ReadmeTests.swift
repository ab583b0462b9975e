import Analysis
import Foundation
@testable import Labs
import Testing
import Training

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
        for key in Key.others where key.name != "descent" { #expect(table.contains("`\(key.name)`")) }
    }

    @Test func theTableOfTheReadMeIsThatOfTheReference() throws {
        let readme = try Self.text("README.md")
        for row in LabRow.all {
            let line = "| \(row.cells.joined(separator: " | ")) |\n".replacing("  |", with: " |")
            let isThere = readme.contains(line)
            #expect(isThere, "README.md should have the row:\n\(line)")
        }
    }

    @Test(arguments: ["README.md", "README.zh-Hans.md"])
    func everyEntryOfEveryListIsInTheTable(name: String) throws {
        let rows = try Self.text(name).split(separator: "\n").filter { $0.hasPrefix("| `") }
        func check(_ key: String, _ words: [String]) {
            let row = rows.first { $0.contains("`\(key)`") } ?? ""
            for word in words { #expect(row.contains("`\(word)`"), "\(name), \(key)") }
        }
        check("network.activation", Activation.all.map(\.name))
        check("network.initializer", Initializer.all.map(\.name))
        check("training.loss", Loss.all.map(\.name))
        check("training.optimizer", Optimizer.all.map(\.name))
        check("training.schedule", Schedule.all.map(\.name))
        check("training.record", Record.allCases.map(\.rawValue))
        check("data.set", GeneratedSet.all.map(\.name))
        check("experiments.expect", ExpectationKind.all.map { $0.name } + Criterion.all.map { $0.name })
    }

    @Test(arguments: ["README.md", "README.zh-Hans.md"])
    func everyLabIsInATable(name: String) throws {
        let folder = Self.checkout.appending(path: "labs").path
        let labs = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".yaml")
        }
        let text = try Self.text(name)
        for lab in labs where !lab.hasSuffix(".zh.yaml") {
            #expect(text.contains("| `\(lab)`"), "\(name) does not tell of \(lab)")
        }
    }

    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: checkout.appending(path: name), encoding: .utf8)
    }

    private static func lab(in name: String) throws -> String {
        let parts = try text(name).components(separatedBy: "```")
        let block = try #require(parts.first { $0.hasPrefix("yaml\n") })
        return String(block.dropFirst("yaml\n".count))
    }
}
