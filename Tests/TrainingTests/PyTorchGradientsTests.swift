import Autograd
import Testing

@testable import Training

/// The gradients of every activation before every loss, by PyTorch 2.13 on an AVX2 processor.
@Suite("Gradients against PyTorch")
struct PyTorchGradientsTests {
    /// What was measured, in last places of the largest gradient, rounded up: a row for each activation of the hidden
    /// layer, the same on the outputs but for bce, which follows a sigmoid. `tanh`, `erf` and the logarithm are other
    /// libraries' than PyTorch's; where a loss's slopes cancel, the rounding is that of the terms.
    static let gradientBounds: [String: [String: Double]] = table(
        """
        activation        half_squared_error  mse  mae  huber  bce   bce_with_logits  cross_entropy
        identity          0                   0    0    0      0.5   0                1
        sigmoid           1                   1    0.25 1      1     1                1.25
        composed_sigmoid  4                   2    6.5  2      2     1                2.5
        relu              0                   0    0    0      0.25  0                1
        tanh              1                   1.25 0.5  19.5   0.75  2                4
        leaky_relu        0                   0    0    0      1     0                2
        elu               0                   0    0    0      1     0                2
        gelu              2.5                 3    1.25 11     2.25  2.5              2
        silu              1                   1    0.25 0.25   1     2                1
        softplus          1                   2    0.25 0.25   1     0.5              2
        softmax           0                   0.25 0.75 0.25   2.25  2.25             1.5
        """)
    /// Of the loss, in its own last places.
    static let lossBounds: [String: Double] = [
        "identity": 0, "sigmoid": 1, "composed_sigmoid": 0, "relu": 0, "tanh": 1, "leaky_relu": 1, "elu": 0,
        "gelu": 4, "silu": 0, "softplus": 2, "softmax": 2,
    ]

    private static func table(_ text: String) -> [String: [String: Double]] {
        let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return Dictionary(
            uniqueKeysWithValues: rows.dropFirst().map { row in
                (
                    row[0],
                    Dictionary(
                        uniqueKeysWithValues: zip(rows[0], row).dropFirst().map { ($0, Double($1) ?? .nan) })
                )
            })
    }

    @Test("by hand, in float32", arguments: PyTorchNetwork.all("gradients.json"))
    func byHand(example: PyTorchNetwork) throws {
        let rule = ChainRule(
            try example.network(), parameters: example.parameters, data: example.data,
            loss: try .named(example.loss, example.options))
        let activation = example.activations[0]
        let loss = lastPlaces([Double(rule.loss)], [try #require(example.value)])
        #expect(loss <= (try #require(Self.lossBounds[activation])))
        // Softmax takes the mean of the slopes off each, and little may be left of them.
        let scale = rule.layers[1].outputGradients.joined().map { $0.magnitude }.max() ?? 0
        let gradients = lastPlaces(
            rule.gradients.map { Double($0) }, try #require(example.gradients),
            scale: activation == "softmax" ? scale : 0)
        #expect(gradients <= (try #require(Self.gradientBounds[activation]?[example.loss])))
    }
}
