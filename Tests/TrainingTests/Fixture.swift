import Foundation

/// The files of `Tests/Fixtures/pytorch`.
enum Fixture {
    static func read<Content: Decodable>(_ name: String, as type: Content.Type) -> Content {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/pytorch/\(name)")
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            return try decoder.decode(type, from: Data(contentsOf: file))
        } catch {
            fatalError("\(name): \(error)")
        }
    }
}
