import Foundation
import Testing

/// The checkout that these tests belong to.
enum Checkout {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let documentation = folder.appending(path: "Sources/Charting/Charting.docc")
    static let goldens = documentation.appending(path: "Resources")

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }

    /// The file that holds an example.
    static func source(of example: String) throws -> String {
        let files = try names(in: "Examples/Charts").map { try text("Examples/Charts/\($0)") }
        return try #require(files.first { $0.contains("Example(\"\(example)\"") })
    }
}
