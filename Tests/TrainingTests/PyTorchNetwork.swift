import Testing

@testable import Training

/// A network with its data and its loss, as `Tests/Fixtures/pytorch/losses.py` draws them.
struct PyTorchNetwork: Decodable, Sendable, CustomStringConvertible {
    let layers: [Int]
    let activations: [String]
    let loss: String
    let options: [String: Double]
    let parameters: [Float]
    let inputs: [[Float]]
    let targets: [[Float]]
    /// In `gradients.json`.
    let value: Double?
    let gradients: [Double]?
    /// In `hessians.json`.
    let hessian: [[Double]]?
    let eigenvalues: [Double]?

    var description: String {
        "\(activations.joined(separator: ", ")), \(loss), \(inputs.count) samples"
            + (targets[0].count == 1 ? " with class indices" : "")
    }

    static func all(_ file: String) -> [PyTorchNetwork] {
        struct File: Decodable { let cases: [PyTorchNetwork] }
        return Fixture.read(file, as: File.self).cases
    }

    var data: Dataset { Dataset(inputs: inputs, targets: targets) }

    func network() throws -> Network {
        Network(
            layers: layers, bias: true,
            activations: try activations.map { name in
                try #require(Activation.all.first { $0.name == name })
            })
    }
}
