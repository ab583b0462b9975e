import Testing

@testable import Labs

/// Data that do not fit the network, the loss or themselves.
struct DataErrorTests {
    private static let four = "inputs: [[1], [2], [3], [4]]\ntargets: [[1], [0], [1], [0]]"

    private func complaint(
        _ data: String, layers: String = "[1, 1]", training: String = "loss: mse", experiments: String = ""
    ) -> String {
        LabsTests.complaint(
            about: Sound.learning(data, layers: layers, training: training)
                + (experiments.isEmpty ? "" : "experiments:\n\(experiments)\n"))
    }

    @Test func oneSampleCannotBeSplit() {
        #expect(
            complaint("inputs: [[1]]\ntargets: [[0]]\nvalidation: 0.2") == """
                lab.yaml:4:15: error: a share of 0.2 of 1 sample leaves none to validate on [E112]
                  4 |   validation: 0.2
                    |               ^^^
                  allowed: a share that leaves at least one of them
                """)
    }

    @Test func aShareTooSmallForASample() {
        #expect(
            complaint("\(Self.four)\nvalidation: 0.2") == """
                lab.yaml:4:15: error: a share of 0.2 of 4 samples leaves none to validate on [E112]
                  4 |   validation: 0.2
                    |               ^^^
                  allowed: a share that leaves at least one of them
                """)
    }

    @Test(arguments: ["1", "-0.1", "20"])
    func aShareThatIsNone(share: String) {
        #expect(
            complaint("\(Self.four)\nvalidation: \(share)") == """
                lab.yaml:4:15: error: validation must be a share of the samples [E005]
                  4 |   validation: \(share)
                    |               \(String(repeating: "^", count: share.count))
                  allowed: 0 to below 1, such as 0.2
                """)
    }

    @Test func aClassThatOnlyTheValidationSamplesHave() {
        #expect(
            complaint(
                "inputs: [[1], [2], [3], [4]]\ntargets: [a, a, a, rare one]\nvalidation: 0.5\nseed: 0",
                layers: "[1, 2]") == """
                    lab.yaml:4:15: error: class "rare one" is in the validation samples only [E112]
                      4 |   validation: 0.5
                        |               ^^^
                      allowed: another data.seed, or a smaller share
                    """)
    }

    @Test func aConstantInput() {
        #expect(
            complaint("inputs: [[1, 5], [2, 5]]\ntargets: [[0], [1]]\nstandardise: true", layers: "[2, 1]")
                == """
                lab.yaml:4:16: error: input 2 is constant in the samples to learn from, and cannot be standardised [E112]
                  4 |   standardise: true
                    |                ^^^^
                  allowed: standardise: false, or inputs without it
                """)
    }

    @Test func aConstantColumn() throws {
        let tables = try Tables(["t.csv": "x,y\n5,0\n5,1\n"])
        let source = Sound.learning("csv: t.csv\ntargets: y\nstandardise: true", layers: "[1, 1]")
        #expect(tables.complaint(about: source).contains("error: input \"x\" is constant in the samples"))
    }

    @Test func aClassBeyondTheOutputs() {
        #expect(
            complaint(
                "inputs: [[1], [2]]\ntargets: [0, 3]", layers: "[1, 3]", training: "loss: cross_entropy")
                    == """
                    lab.yaml:3:12: error: class 3 for a network that puts out 3 [E020]
                      3 |   targets: [0, 3]
                        |            ^
                      allowed: classes 0 to 2, or layers that end with 4
                    """)
    }

    @Test func threeClassesForOneOutput() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [0, 2]") == """
                lab.yaml:3:12: error: class 2 for a network that puts out 1 [E020]
                  3 |   targets: [0, 2]
                    |            ^
                  allowed: classes 0 to 1, or layers that end with 3
                """)
    }

    @Test func namedClassesNeedAnOutputEach() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [cat, dog]", layers: "[1, 3]") == """
                lab.yaml:3:12: error: 2 classes for a network that puts out 3 [E020]
                  3 |   targets: [cat, dog]
                    |            ^
                  allowed: layers that end with 2, or with 1
                """)
    }

    @Test func classesOfASetThatTheNetworkHasNoOutputsFor() {
        #expect(
            complaint("set: moons", layers: "[2, 1]", experiments: "  - {name: A, vary: {set: [blobs]}}")
                == """
                lab.yaml:10:28: error: class 2 for a network that puts out 1 [E020]
                  10 |   - {name: A, vary: {set: [blobs]}}
                     |                            ^^^^^
                  allowed: classes 0 to 1, or layers that end with 3
                """)
    }

    @Test func aNegativeLabel() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [0, -1]", layers: "[1, 2]") == """
                lab.yaml:3:16: error: a class label cannot be -1 [E117]
                  3 |   targets: [0, -1]
                    |                ^^
                  allowed: 0 to 9999
                """)
    }

    @Test func aLabelThatIsAFraction() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [0, 0.5]", layers: "[1, 2]") == """
                lab.yaml:3:16: error: a class label must be a whole number or a word, not "0.5" [E117]
                  3 |   targets: [0, 0.5]
                    |                ^^^
                  allowed: a label per sample, such as [0, 2, 1]; numbers as rows, such as [[0.5], [0.3]]
                """)
    }

    @Test func wordsAndNumbersAsLabels() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [cat, 1]", layers: "[1, 2]") == """
                lab.yaml:3:18: error: some class labels are words, and this is a number [E117]
                  3 |   targets: [cat, 1]
                    |                  ^
                  allowed: either numbers or words
                """)
    }

    @Test func fewerLabelsThanInputs() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [0]", layers: "[1, 2]") == """
                lab.yaml:3:12: error: 1 class label for 2 rows of inputs [E116]
                  3 |   targets: [0]
                    |            ^
                  allowed: a class label for each row of inputs
                """)
    }

    @Test func namesOfColumnsWithoutATable() {
        #expect(
            complaint("inputs: [length]\ntargets: kind") == """
                lab.yaml:2:11: error: inputs name columns, and there is no csv to have them [E008]
                  2 |   inputs: [length]
                    |           ^
                  allowed: a row per sample, such as [[0.5, 0.3]], or csv: data/iris.csv
                lab.yaml:3:12: error: targets name columns, and there is no csv to have them [E008]
                  3 |   targets: kind
                    |            ^^^^
                  allowed: a row per sample, such as [[0.5, 0.3]], or csv: data/iris.csv
                """)
    }

    @Test func aSetAtOnceWithRows() {
        #expect(
            complaint("set: xor\n\(Self.four)", layers: "[2, 1]") == """
                lab.yaml:3:11: error: the set makes the data, so they cannot be given too [E008]
                  3 |   inputs: [[1], [2], [3], [4]]
                    |           ^
                  allowed: either set, or csv, or inputs and targets
                lab.yaml:4:12: error: the set makes the data, so they cannot be given too [E008]
                  4 |   targets: [[1], [0], [1], [0]]
                    |            ^
                  allowed: either set, or csv, or inputs and targets
                """)
    }

    @Test func fewerSamplesThanClasses() {
        #expect(
            complaint("set: {name: blobs, samples: 2}", layers: "[2, 3]") == """
                lab.yaml:2:8: error: 2 samples cannot hold 3 classes [E112]
                  2 |   set: {name: blobs, samples: 2}
                    |        ^
                  allowed: samples: 3 to 100000
                """)
    }

    @Test func moreSamplesThanMemoryHolds() {
        #expect(
            complaint("set: {name: sine, samples: 1000000000}") == """
                lab.yaml:2:8: error: 1000000000 samples are more than a lab can hold [E011]
                  2 |   set: {name: sine, samples: 1000000000}
                    |        ^
                  allowed: samples: 1 to 100000
                """)
    }

    @Test func allDataTogetherHaveALimitThatIsToldOnce() {
        var shelf = DataShelf()
        let isRoom = [shelf.hold(DataShelf.limit), shelf.hold(1)]
        let isToBeTold = [shelf.fill(), shelf.fill()]
        #expect(isRoom == [true, false])
        #expect(isToBeTold == [true, false])
    }

    @Test func moreSamplesThanGoThroughTheNetwork() {
        #expect(
            complaint("set: {name: moons, samples: 100000}", layers: "[2, 1000, 1]") == """
                lab.yaml:4:11: error: 100000 samples through 1003 units are more than memory should hold [E011]
                  4 |   layers: [2, 1000, 1]
                    |           ^
                  allowed: at most 50000000 numbers, here 49850 samples
                """)
    }

    @Test func manyOutputsForFewClasses() {
        #expect(complaint("inputs: [[1], [2]]\ntargets: [0, 1]", layers: "[1, 100000]") == "")
    }

    @Test func aTargetThatTheLossCannotTake() {
        #expect(
            complaint("inputs: [[1], [2]]\ntargets: [[1], [2.5]]", training: "loss: bce") == """
                lab.yaml:3:12: error: bce cannot take a target of 2.5 [E021]
                  3 |   targets: [[1], [2.5]]
                    |            ^
                  allowed: targets from 0 to 1
                """)
    }

    @Test func outputsThatTheLossCannotTake() {
        let text = complaint(Self.four, layers: "[1, 1]\n  activation: identity", training: "loss: bce")
        #expect(
            text.hasPrefix(
                """
                lab.yaml:8:9: error: bce takes outputs from 0 to 1, and identity gives others [E021]
                  8 |   loss: bce
                    |         ^^^
                  allowed: sigmoid
                """))
    }

    @Test func aSeedForNothing() {
        #expect(
            complaint("\(Self.four)\nseed: 3") == """
                lab.yaml:4:9: error: data.seed changes nothing here [E009]
                  4 |   seed: 3
                    |         ^
                  allowed: data.set or data.validation beside it
                """)
    }
}
