import Histories
import Testing
import Training

/// `nn.Linear` and `torch.optim.SGD` on an AVX-512 processor, PyTorch 2.13.
@Suite("PyTorch's modules")
struct PyTorchModulesTests {
    /// `nn.Linear(2, 3)` after `torch.manual_seed`: a row per output.
    struct Layer: Decodable, Sendable {
        let weight: [[Float]]
        let bias: [Float]
    }

    /// Two `nn.Linear(2, 2)` after `torch.manual_seed(0)`; the activation follows the first only.
    struct Run: Decodable, Sendable, CustomStringConvertible {
        struct State: Decodable {
            let loss: Double
            let out: [Double]
            /// The first layer's weight gradient, a row per output.
            let g1: [[Double]]
            /// The second layer's bias gradient.
            let gb2: [Double]
        }

        let act: String
        let loss: String
        let lr: Double
        let history: [State]

        var description: String { "\(act) \(loss) \(lr)" }
    }

    struct File: Decodable {
        let linear23_seed0: Layer
        let linear23_seed1: Layer
        let linear23_seed42: Layer
        let runs_2_2_2_seed0: [Run]
    }

    static let file = Fixture.read("modules.json", as: File.self)

    @Test(
        "seeded weights have the same bits",
        arguments: [(0, file.linear23_seed0), (1, file.linear23_seed1), (42, file.linear23_seed42)]
            as [(UInt64, Layer)])
    func seededWeights(seed: UInt64, layer: Layer) {
        let drawn = Initializer.pytorch.draw([2, 3], true, seed)
        let rowPerInput = [layer.weight.map { $0[0] }, layer.weight.map { $0[1] }].flatMap { $0 }
        #expect(drawn.weights == [rowPerInput])
        #expect(drawn.biases == [layer.bias])
    }

    /// `optim.SGD` updates with a fused multiply-add, gradient descent with two roundings: so the first state is
    /// PyTorch's to the bit, but for cross-entropy's gradient, where `exp` may round otherwise. Later ones drift by
    /// up to 3 last places: of the loss, of outputs and gradients where they are no smaller than the targets they
    /// are the difference to.
    @Test("the first state is exact, later ones stay close", arguments: file.runs_2_2_2_seed0)
    func runs(run: Run) throws {
        let network = Network(
            layers: [2, 2, 2], bias: true, activations: [run.act == "relu" ? .relu : .sigmoid, .identity])
        let settings = Settings(
            data: Dataset(inputs: [[0.5, -0.3]], targets: [[0.2, 0.9]]), network: network,
            start: .drawn(.pytorch, seed: 0), loss: run.loss == "mse" ? .mse : .crossEntropy,
            optimizer: .gradientDescent, stepSize: run.lr, iterations: run.history.count)
        let history = try Trainer(settings).train(name: run.description)
        for (place, state) in run.history.enumerated() {
            let gradients = history.values(.gradient, at: place)
            let distance = [
                lastPlaces(history.values(.loss, at: place), [state.loss]),
                lastPlaces(history.values(.output, at: place), state.out, scale: 0.9),
                lastPlaces(
                    Array(gradients.prefix(4)),
                    [state.g1[0][0], state.g1[1][0], state.g1[0][1], state.g1[1][1]], scale: 0.9),
                lastPlaces(Array(gradients.suffix(2)), state.gb2, scale: 0.9),
            ]
            #expect(distance.allSatisfy { $0 <= 3 }, "state \(place)")
            guard place == 0 else { continue }
            #expect(distance[...1] == [0, 0], "loss and outputs of the first state")
            #expect(distance[2...].allSatisfy { $0 <= (run.loss == "mse" ? 0 : 1) }, "gradients there")
        }
    }
}
