import Testing

/// Data and layers that do not fit each other, or are too large.
struct ShapeTests {
    @Test func noLayers() {
        let source = Sound.replacing("[2, 2, 2]", with: "[]")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: layers must list at least inputs and outputs [E004]
                  6 |   layers: []
                    |           ^
                  allowed: a list of widths such as [2, 2, 2]
                """)
    }

    @Test func oneLayer() {
        let source = Sound.replacing("[2, 2, 2]", with: "[2]")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: layers must list at least inputs and outputs [E004]
                  6 |   layers: [2]
                    |           ^
                  allowed: a list of widths such as [2, 2, 2]
                """)
    }

    @Test func aLayerOfNoUnits() {
        let source = Sound.replacing("[2, 2, 2]", with: "[2, 0, 2]")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:15: error: a layer's width cannot be 0 [E005]
                  6 |   layers: [2, 0, 2]
                    |               ^
                  allowed: 1 to 100000
                """)
    }

    @Test func aLayerOfAFraction() {
        let source = Sound.replacing("[2, 2, 2]", with: "[2, 2.5, 2]")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:15: error: a layer's width must be a whole number, not "2.5" [E004]
                  6 |   layers: [2, 2.5, 2]
                    |               ^^^
                  allowed: 1 to 100000
                """)
    }

    @Test func layersThatAreAWord() {
        let source = Sound.replacing("[2, 2, 2]", with: "2-2-2")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: layers must list at least inputs and outputs [E004]
                  6 |   layers: 2-2-2
                    |           ^^^^^
                  allowed: a list of widths such as [2, 2, 2]
                """)
    }

    @Test func aRaggedRow() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[[0.5, 0.3], [0.5]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:24: error: this row of inputs has 1 number, the first has 2 [E110]
                  3 |   inputs: [[0.5, 0.3], [0.5]]
                    |                        ^
                  allowed: rows of one length
                """)
    }

    @Test func fewerTargetsThanInputs() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[[0.5, 0.3], [0.1, 0.2]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:4:12: error: 1 row of targets for 2 rows of inputs [E116]
                  4 |   targets: [[0.23, -0.07]]
                    |            ^
                  allowed: a row of targets for each row of inputs
                """)
    }

    @Test func moreInputsThanTheNetworkTakes() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[[0.5, 0.3, 0.1]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:11: error: rows of 3 inputs for a network that takes 2 [E020]
                  3 |   inputs: [[0.5, 0.3, 0.1]]
                    |           ^
                  allowed: 2 numbers a row, or layers that begin with 3
                """)
    }

    @Test func fewerTargetsThanTheNetworkPutsOut() {
        let source = Sound.replacing("[[0.23, -0.07]]", with: "[[0.23]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:4:12: error: rows of 1 target for a network that puts out 2 [E020]
                  4 |   targets: [[0.23]]
                    |            ^
                  allowed: 2 numbers a row, or layers that end with 1
                """)
    }

    @Test func inputsThatAreNotInRows() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[0.5, 0.3]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:12: error: a row of inputs must be a list of numbers, not "0.5" [E004]
                  3 |   inputs: [0.5, 0.3]
                    |            ^^^
                  allowed: a list such as [0.5, 0.3]
                """)
    }

    @Test func noInputs() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:11: error: inputs must be a list of rows [E004]
                  3 |   inputs: []
                    |           ^
                  allowed: a row per sample, such as [[0.5, 0.3]]
                """)
    }

    @Test func anEmptyRow() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[[]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:12: error: a row of inputs must hold at least one number [E004]
                  3 |   inputs: [[]]
                    |            ^
                """)
    }

    @Test func inputsThatAreANumber() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "0.5")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:11: error: inputs must be a list of rows [E004]
                  3 |   inputs: 0.5
                    |           ^^^
                  allowed: a row per sample, such as [[0.5, 0.3]]
                """)
    }

    @Test func iterationsThatFillTheMemory() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 50000000")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: 50000000 iterations of 19 numbers each are more than a report can hold [E011]
                  11 |   iterations: 50000000
                     |               ^^^^^^^^
                  allowed: at most 40000000 numbers a run, here 2105262 iterations
                """)
    }

    @Test func aNetworkThatFillsTheMemory() {
        let source = Sound.replacing(
            "layers: [2, 2, 2]\n  activation: sigmoid\n  weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]",
            with: "layers: [2, 100000, 100000, 2]")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: 10000400000 weights and biases are more than a network can have here [E011]
                  6 |   layers: [2, 100000, 100000, 2]
                    |           ^
                  allowed: at most 10000000
                """)
    }

    @Test func aNetworkThatIsDeeperThanAPicture() {
        let layers = Array(repeating: "1", count: 200).joined(separator: ", ")
        let source = Sound.replacing(
            "layers: [2, 2, 2]\n  activation: sigmoid\n  weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]",
            with: "layers: [2, \(layers), 2]")
        #expect(
            complaint(about: source).hasPrefix(
                "lab.yaml:6:11: error: 202 layers are more than a network can have here [E011]\n"))
        #expect(complaint(about: source).hasSuffix("\n  allowed: at most 200"))
    }
}
