import Testing

/// Weights and biases that do not fit the network, or each other.
struct WeightsTests {
    @Test func tooFewWeights() {
        let source = Sound.replacing(Sound.weights, with: "weights: [0.2, -0.4, 0.5]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:12: error: 3 weights for a network that has 8 [E020]
                  8 |   weights: [0.2, -0.4, 0.5]
                    |            ^
                  allowed: 8 numbers: 4 + 4, layer after layer
                """)
    }

    @Test func tooManyWeights() {
        let source = Sound.replacing(", 0.8]", with: ", 0.8, 1]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:12: error: 9 weights for a network that has 8 [E020]
                  8 |   weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8, 1]
                    |            ^
                  allowed: 8 numbers: 4 + 4, layer after layer
                """)
    }

    @Test func tooFewWeightsInALayer() {
        let source = Sound.replacing(
            Sound.weights, with: "weights: [[0.2, -0.4, 0.5], [0.1, -0.5, -0.3, 0.8]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:12: error: the layers' weights are 3 + 4 numbers [E020]
                  8 |   weights: [[0.2, -0.4, 0.5], [0.1, -0.5, -0.3, 0.8]]
                    |            ^
                  allowed: 4 + 4 numbers, a list per layer
                """)
    }

    @Test func weightsOfOneLayerOnly() {
        let source = Sound.replacing(Sound.weights, with: "weights: [[0.2, -0.4, 0.5, 0.6]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:12: error: the layers' weights are 4 numbers [E020]
                  8 |   weights: [[0.2, -0.4, 0.5, 0.6]]
                    |            ^
                  allowed: 4 + 4 numbers, a list per layer
                """)
    }

    @Test func aLayerThatIsANumber() {
        let source = Sound.replacing(Sound.weights, with: "weights: [[0.2, -0.4, 0.5, 0.6], 1]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:36: error: a layer of weights must be a list of numbers, not "1" [E004]
                  8 |   weights: [[0.2, -0.4, 0.5, 0.6], 1]
                    |                                    ^
                  allowed: a list such as [0.5, 0.3]
                """)
    }

    @Test func raggedRowsOfATable() {
        let source = Sound.replacing(
            Sound.weights, with: "weights: [[[0.2, -0.4], [0.5]], [[0.1, -0.5], [-0.3, 0.8]]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:27: error: this row of a layer of weights has 1 number, the first has 2 [E110]
                  8 |   weights: [[[0.2, -0.4], [0.5]], [[0.1, -0.5], [-0.3, 0.8]]]
                    |                           ^
                  allowed: rows of one length
                """)
    }

    @Test func aTableTheWayPyTorchKeepsIt() {
        let source = Sound.replacing(
            "layers: [2, 2, 2]\n  activation: sigmoid\n  weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]",
            with: "layers: [2, 3, 2]\n  weights: [[[1, 2], [3, 4], [5, 6]], [[1, 2], [3, 4], [5, 6]]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:12: error: the table of layer 1 has 3 rows of 2 weights [E020]
                  7 |   weights: [[[1, 2], [3, 4], [5, 6]], [[1, 2], [3, 4], [5, 6]]]
                    |            ^
                  allowed: a row per input: 2 rows of 3 weights; PyTorch's tables have a row per output, so turn them
                """)
    }

    @Test func weightsThatAreAWord() {
        let source = Sound.replacing(Sound.weights, with: "weights: zeros")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:12: error: weights must be a list of numbers, not "zeros" [E004]
                  8 |   weights: zeros
                    |            ^^^^^
                  allowed: a list, or one list per layer
                """)
    }

    @Test func aWeightThatIsAWord() {
        let source = Sound.replacing(", 0.8]", with: ", big]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:51: error: each entry in weights must be a number, not "big" [E004]
                  8 |   weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, big]
                    |                                                   ^^^
                  allowed: a finite number
                """)
    }

    @Test func weightsAndASeed() {
        let source = Sound.replacing("activation: sigmoid", with: "seed: 3")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:9: error: the weights are given, so they cannot be drawn [E008]
                  7 |   seed: 3
                    |         ^
                  allowed: either weights, or initializer and seed
                """)
    }

    @Test func weightsAndAnInitializer() {
        let source = Sound.replacing("activation: sigmoid", with: "initializer: pytorch")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:16: error: the weights are given, so they cannot be drawn [E008]
                  7 |   initializer: pytorch
                    |                ^^^^^^^
                  allowed: either weights, or initializer and seed
                """)
    }

    @Test func weightsAndAVariedInitializer() {
        let source = Sound.asking(
            """
              - name: Start
                vary: {initializer: [pytorch]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:26: error: the weights are given, so none are drawn [E008]
                  14 |     vary: {initializer: [pytorch]}
                     |                          ^^^^^^^
                  allowed: a seed to vary as well, such as seed: [0, 1, 2]
                """)
    }

    @Test func biasesWithoutBias() {
        let source = Sound.replacing("activation: sigmoid", with: "biases: [[0, 0], [0, 0]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:11: error: biases for a network without bias [E008]
                  7 |   biases: [[0, 0], [0, 0]]
                    |           ^
                  allowed: bias: true, or no biases
                """)
    }

    @Test func biasesWithoutWeights() {
        let source = Sound.replacing(Sound.weights, with: "bias: true\n  biases: [[0, 0], [0, 0]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:9:11: error: biases are given and weights are not [E008]
                  9 |   biases: [[0, 0], [0, 0]]
                    |           ^
                  allowed: both, or neither
                """)
    }

    @Test func weightsWithBiasButNoBiases() {
        let source = Sound.replacing("activation: sigmoid", with: "bias: true")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:9: error: weights are given and biases are not [E008]
                  7 |   bias: true
                    |         ^^^^
                  allowed: biases: one list per layer
                """)
    }

    @Test func tooFewBiases() {
        let source = Sound.replacing("activation: sigmoid", with: "bias: true\n  biases: [[0, 0], [0]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:11: error: the layers' biases are 2 + 1 numbers [E020]
                  8 |   biases: [[0, 0], [0]]
                    |           ^
                  allowed: 2 + 2 numbers, a list per layer
                """)
    }
}
