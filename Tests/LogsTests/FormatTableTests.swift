import Foundation
import Logs
import Testing

/// `Documentation/formats.md` is written from the list: a test that fails prints what should stand there.
@Suite struct FormatTableTests {
    @Test func thereIsARowForEachFormat() throws {
        let rows = LogFormat.all.map {
            "| \($0.title) | \($0.reads) | \($0.leaves.isEmpty ? "nothing" : $0.leaves) |"
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/formats.md")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let found = lines.filter {
            $0.hasPrefix("| ") && !$0.hasPrefix("| written by ") && !$0.hasPrefix("| --- ")
        }
        #expect(found == rows, "the table should be:\n\(rows.joined(separator: "\n"))")
    }

    @Test func everyFormatHasANameOfItsOwn() {
        #expect(Set(LogFormat.all.map(\.name)).count == LogFormat.all.count)
        #expect(LogFormat.all.allSatisfy { !$0.title.isEmpty && !$0.reads.isEmpty })
    }
}
