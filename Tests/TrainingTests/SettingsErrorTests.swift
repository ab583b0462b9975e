import Testing
import Training

@Suite("Settings that no run can have")
struct SettingsErrorTests {
    struct Wrong: Sendable, CustomStringConvertible {
        let description: String
        let change: @Sendable (inout Settings) -> Void

        init(_ message: String, _ change: @escaping @Sendable (inout Settings) -> Void) {
            description = message
            self.change = change
        }
    }

    static let all = [
        Wrong("a network needs inputs and outputs, at least one of each, not layers [2]") {
            $0.network.layers = [2]
        },
        Wrong("a network needs inputs and outputs, at least one of each, not layers [2, 0, 2]") {
            $0.network.layers = [2, 0, 2]
        },
        Wrong("1 activations for 2 layers of weights") { $0.network.activations = [.relu] },
        Wrong("0 rows of inputs for 0 rows of targets") { $0.data = Dataset(inputs: [], targets: []) },
        Wrong("1 rows of inputs for 2 rows of targets") { $0.data.targets.append([0, 0]) },
        Wrong("every row of inputs must have 2 numbers") { $0.data.inputs = [[1, 2, 3]] },
        Wrong("every row of targets must have 2 numbers") { $0.data.targets = [[1]] },
        Wrong("7 weights for 8 places") {
            $0.start = .given(Parameters(weights: [[1, 2, 3, 4], [5, 6, 7]]))
        },
        Wrong("layers of [3, 5] weights for layers of [4, 4]") {
            $0.start = .given(Parameters(weights: [[1, 2, 3], [4, 5, 6, 7, 8]]))
        },
        Wrong("layers of [8] weights for layers of [4, 4]") {
            $0.start = .given(Parameters(weights: [[1, 2, 3, 4, 5, 6, 7, 8]]))
        },
        Wrong("layers of [1, 3] biases for layers of [2, 2]") {
            $0.network.bias = true
            $0.start = .given(
                Parameters(weights: [[1, 2, 3, 4], [5, 6, 7, 8]], biases: [[1], [2, 3, 4]]))
        },
        Wrong("9 weights for 12 places") {
            $0.network.bias = true
            $0.start = .given(Parameters(weights: [[1, 2, 3, 4], [5, 6, 7, 8]], biases: [[1]]))
        },
        Wrong("8 weights for 12 places") { $0.network.bias = true },
        Wrong("10 weights for 8 places") {
            $0.start = .given(Parameters(weights: [[1, 2, 3, 4], [5, 6, 7, 8]], biases: [[1], [2]]))
        },
        Wrong("2 labels for 1 rows of inputs") { $0.data.labels = [0, 1] },
        Wrong("validation: every row of inputs must have 2 numbers") {
            $0.validation = Dataset(inputs: [[1, 2], [1, 2, 3]], targets: [[1, 2], [1, 2]])
        },
        Wrong("labels for the samples of training or of validation, but not for both") {
            $0.validation = $0.data
            $0.data.labels = [0]
        },
        Wrong("every target must be a class, 0 to 1") {
            $0.loss = .crossEntropy
            $0.data.targets = [[2]]
        },
        Wrong("batches of 0 samples") { $0.batches = Batches(size: 0) },
        Wrong("-1 iterations") { $0.iterations = -1 },
    ]

    @Test("are refused, and said why", arguments: all)
    func message(wrong: Wrong) {
        var settings = Settings.reference()
        wrong.change(&settings)
        let error = #expect(throws: SettingsError.self) { try Trainer(settings) }
        #expect(error?.description == wrong.description)
    }
}
