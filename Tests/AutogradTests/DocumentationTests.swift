import Autograd
import Foundation
import Testing

/// `Documentation/primitives.md` is written from the list: a test that fails prints what should stand there.
@Suite("The table of primitives")
struct DocumentationTests {
    @Test("has a row for each primitive: its formula, and how near PyTorch it comes")
    func table() throws {
        let rows = primitives.map { primitive in
            let formula = primitive.formula.replacing("|", with: "\\|")
            return "| `\(primitive.name)` | \(formula) | \(Exactness.words(for: primitive.name)) |"
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/primitives.md")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let found = lines.filter { $0.hasPrefix("| `") }
        #expect(found == rows, "the table should be:\n\(rows.joined(separator: "\n"))")
    }
}
