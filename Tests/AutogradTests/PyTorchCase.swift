import Autograd
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

    /// What stands beside the tensors.
    struct Beside: Decodable {
        let number: Double?
        let axis: Int?
        let keepsAxis: Bool?
        let target: [Int]?
    }

    let primitive: String
    let kind: Kind
    let shapes: [[Int]]
    let options: Beside
    let inputs: [[Double]]
    let upstream: [Double]
    let output: [Double]
    /// Null where PyTorch gives none.
    let gradients: [[Double]?]

    /// The shapes and options as a primitive takes them.
    var example: Example {
        Example(
            shapes.map { Shape($0) },
            Options(
                number: Float(options.number ?? 0), axis: options.axis, keepsAxis: options.keepsAxis ?? false,
                target: options.target.map { Shape($0) } ?? .scalar))
    }

    var description: String {
        let beside = [
            options.number.map { "number \($0)" }, options.axis.map { "axis \($0)" },
            options.target.map { "target \($0)" },
        ]
        return (["\(primitive) of \(shapes), \(kind.rawValue)"] + beside.compactMap(\.self)).joined(
            separator: ", ")
    }

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
