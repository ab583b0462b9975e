import Testing

/// What a lab cannot do without.
struct MissingKeyTests {
    @Test func inputs() {
        let source = Sound.replacing("  inputs: [[0.5, 0.3]]\n", with: "")
        #expect(
            complaint(about: source) == """
                lab.yaml:2:1: error: data.inputs is missing [E007]
                  2 | data:
                    | ^^^^
                  allowed: inputs: [[0.5, 0.3]]
                """)
    }

    @Test func targets() {
        let source = Sound.replacing("  targets: [[0.23, -0.07]]\n", with: "")
        #expect(
            complaint(about: source) == """
                lab.yaml:2:1: error: data.targets is missing [E007]
                  2 | data:
                    | ^^^^
                  allowed: targets: [[0.23, -0.07]]
                """)
    }

    @Test func layers() {
        let source = Sound.replacing("  layers: [2, 2, 2]\n", with: "")
        #expect(
            complaint(about: source) == """
                lab.yaml:5:1: error: network.layers is missing [E007]
                  5 | network:
                    | ^^^^^^^
                  allowed: layers: [2, 2, 2]
                """)
    }

    @Test func stepSize() {
        let source = Sound.replacing("  step_size: 1\n", with: "")
        #expect(
            complaint(about: source) == """
                lab.yaml:9:1: error: training.step_size is missing [E007]
                  9 | training:
                    | ^^^^^^^^
                  allowed: step_size: 1
                """)
    }

    @Test func iterations() {
        let source = Sound.replacing("  iterations: 11\n", with: "")
        #expect(
            complaint(about: source) == """
                lab.yaml:9:1: error: training.iterations is missing [E007]
                  9 | training:
                    | ^^^^^^^^
                  allowed: iterations: 10
                """)
    }

    @Test func everything() {
        let source = "title: Only a title\n"
        #expect(
            complaint(about: source) == """
                lab.yaml: error: data.inputs is missing [E007]
                  allowed: data:, and under it inputs: [[0.5, 0.3]]
                lab.yaml: error: data.targets is missing [E007]
                  allowed: data:, and under it targets: [[0.23, -0.07]]
                lab.yaml: error: network.layers is missing [E007]
                  allowed: network:, and under it layers: [2, 2, 2]
                lab.yaml: error: training.step_size is missing [E007]
                  allowed: training:, and under it step_size: 1
                lab.yaml: error: training.iterations is missing [E007]
                  allowed: training:, and under it iterations: 10
                """)
    }
}
