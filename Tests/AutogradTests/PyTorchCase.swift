import Foundation

/// One primitive on given inputs, as PyTorch computed it: `Tests/Fixtures/pytorch/generate.py`.
struct PyTorchCase: Decodable, Sendable, CustomStringConvertible {
    /// What the inputs are like.
    enum Kind: String, Decodable {
        /// Few numbers: below the lengths at which PyTorch's vector code takes over.
        case small
        /// Many.
        case large
        /// Zeros of both signs, infinities, not a number, the smallest and the largest.
        case special
    }

    let primitive: String
    let kind: Kind
    let shapes: [[Int]]
    let inputs: [[Double]]
    let upstream: [Double]
    let output: [Double]
    let gradients: [[Double]]

    var description: String { "\(primitive) of \(shapes), \(kind.rawValue)" }

    static let all: [PyTorchCase] = {
        struct File: Decodable { let cases: [PyTorchCase] }
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/pytorch/primitives.json")
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            return try decoder.decode(File.self, from: Data(contentsOf: fixtures)).cases
        } catch {
            fatalError("\(fixtures.lastPathComponent): \(error)")
        }
    }()
}
