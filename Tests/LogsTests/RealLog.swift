import Foundation
import Testing

/// A log that a tool wrote, and what a correct reader must return.
struct RealLog: CustomTestStringConvertible, Sendable {
    /// Below the folder of all logs.
    let path: String
    /// Where it is.
    let url: URL
    /// The series by `<run>/<tag>`.
    let expected: [String: Expected]

    var testDescription: String { path }

    /// How many points there are, the first and the last of them, and what is between which finite values lie.
    struct Expected: Decodable, Sendable {
        let n: Int
        let first: [Number]
        let last: [Number]
        let min: Double?
        let max: Double?
    }

    /// A number, or the word for one that is not finite.
    struct Number: Decodable, Sendable {
        let value: Double

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                value = try #require(Double(text))
            } else {
                value = try container.decode(Double.self)
            }
        }
    }

    private struct File: Decodable { let series: [String: Expected] }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/logs")

    /// Every one of them.
    static let all: [RealLog] = {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".expected.json") }.sorted().compactMap { path in
            guard let data = FileManager.default.contents(atPath: folder.path + "/" + path),
                let file = try? JSONDecoder().decode(File.self, from: data)
            else { return nil }
            let log = String(path.dropLast(".expected.json".count))
            return RealLog(path: log, url: folder.appendingPathComponent(log), expected: file.series)
        }
    }()
}
