import Histories
import Testing
import Training

/// A run as a PyTorch script trains it, `w - step * grad`: `Tests/Fixtures/pytorch/generate.py`.
struct PyTorchRun: Decodable, Sendable, CustomStringConvertible {
    struct State: Decodable {
        let loss: Double
        let outputs: [Double]
        let weights: [Double]
        let gradients: [Double]?
    }

    let name: String
    let layers: [Int]
    let bias: Bool
    let activations: [String]
    let loss: String
    let step: Double
    let seed: UInt64?
    let inputs: [[Float]]
    let targets: [[Float]]
    let states: [State]

    var description: String { name }

    static let all: [PyTorchRun] = {
        struct File: Decodable { let cases: [PyTorchRun] }
        return Fixture.read("runs.json", as: File.self).cases
    }()

    /// The settings of the same run, with the first weights that PyTorch had.
    func settings() throws -> Settings {
        let network = Network(
            layers: layers, bias: bias,
            activations: try activations.map { name in
                try #require(Activation.all.first { $0.name == name })
            })
        var settings = Settings(
            data: Dataset(inputs: inputs, targets: targets), network: network,
            start: .given(Parameters(flat: states[0].weights.map { Float($0) }, of: network)),
            loss: try #require(Loss.all.first { $0.name == loss }), optimizer: .gradientDescent,
            stepSize: step,
            iterations: states.count - 1)
        settings.record = .weights
        return settings
    }
}

extension History {
    /// All that measures this at one state, in the order of the columns.
    func values(_ quantity: Quantity, at state: Int) -> [Double] {
        series(quantity).compactMap { $0.value(at: state) }
    }
}
