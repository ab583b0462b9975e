import Labs
import Testing
import Training

/// How long a run is, what each update sees, and what bounds it.
struct TrainingKeyTests {
    private static let data = "inputs: [[1], [2], [3], [4], [5]]\ntargets: [[1], [0], [1], [0], [1]]"

    private func source(_ training: String, experiments: String = "") -> String {
        """
        data:
          \(Self.data.replacing("\n", with: "\n  "))
        network: {layers: [1, 1]}
        training:
          step_size: 1
          \(training.replacing("\n", with: "\n  "))

        """ + (experiments.isEmpty ? "" : "experiments:\n\(experiments)\n")
    }

    private func settings(_ training: String) throws -> Settings {
        try Lab.read(path: "lab.yaml", source: source(training)).own
    }

    private func complaint(_ training: String, experiments: String = "") -> String {
        LabsTests.complaint(about: source(training, experiments: experiments))
    }

    @Test func epochsAreAsManyIterationsAsTheyHaveBatches() throws {
        #expect(try settings("epochs: 7").iterations == 7)
        #expect(try settings("epochs: 7\nbatch_size: 2").iterations == 21)
        #expect(try settings("iterations: 7\nbatch_size: 2").iterations == 7)
    }

    @Test func batchesAreShuffledUnlessTheLabSaysOtherwise() throws {
        #expect(try settings("epochs: 1").batches == nil)
        #expect(try settings("epochs: 1\nbatch_size: 2").batches == Batches(size: 2, seed: 0))
        #expect(try settings("epochs: 1\nbatch_size: 2\nseed: 9").batches == Batches(size: 2, seed: 9))
        #expect(try settings("epochs: 1\nbatch_size: 2\nshuffle: false").batches == Batches(size: 2))
        #expect(try settings("epochs: 1\nbatch_size: all").batches == nil)
    }

    @Test func boundsSchedulesAndWhatIsKept() throws {
        #expect(try settings("epochs: 1\nclip_gradient_norm: 0.5").clipping == .norm(0.5))
        #expect(try settings("epochs: 1\nclip_gradient_value: 2").clipping == .value(2))
        #expect(try settings("epochs: 1\nclip_gradient_norm: none").clipping == nil)
        #expect(try settings("epochs: 1").earlyStopping == nil)
        #expect(
            try settings("epochs: 1\nearly_stopping: {patience: 5}").earlyStopping
                == EarlyStopping(patience: 5))
        #expect(
            try settings("epochs: 1\nearly_stopping: {patience: 2, min_delta: 0.01}").earlyStopping
                == EarlyStopping(patience: 2, minDelta: 0.01))
        #expect(try settings("epochs: 1\nschedule: cosine").schedule == .cosine)
        #expect(try settings("epochs: 1\nrecord: losses").record == .losses)
        #expect(try settings("epochs: 1").record == .auto)
    }

    @Test func aHugeStepSizeIsTaken() throws {
        let source = source("epochs: 1").replacing("step_size: 1", with: "step_size: 1e30")
        #expect(try Lab.read(path: "lab.yaml", source: source).own.stepSize == 1e30)
    }

    @Test func seedsAreToldApartByTheirTables() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: source(
                "epochs: 1\nbatch_size: 2",
                experiments: "  - {name: A, vary: {seed: [1, 2], training.seed: [1, 2]}}"))
        #expect(
            lab.runs.map(\.name) == [
                "seed=1-training.seed=1", "seed=1-training.seed=2", "seed=2-training.seed=1",
                "seed=2-training.seed=2",
            ])
        #expect(lab.runs[1].settings.batches?.seed == 2)
        #expect(lab.runs[1].settings.start == .drawn(.pytorch, seed: 1))
    }

    @Test func wordsThatDoNotExplainThemselvesTakeTheirKey() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: source(
                "epochs: 1",
                experiments: """
                      - {name: A, vary: {batch_size: [all, 1], clip_gradient_norm: [none, 1]}}
                      - {name: B, vary: {early_stopping: [none, {patience: 3}], epochs: [2]}}
                    """))
        #expect(
            lab.runs.map(\.name) == [
                "batch_size=all-clip_gradient_norm=none", "batch_size=all-clip_gradient_norm=1",
                "batch_size=1-clip_gradient_norm=none", "batch_size=1-clip_gradient_norm=1",
                "early_stopping=none-epochs=2", "patience=3-epochs=2",
            ])
    }

    @Test func anExperimentMayCountInEpochsWhereTheLabCountsInIterations() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: source(
                "iterations: 100\nbatch_size: 2", experiments: "  - {name: A, vary: {epochs: [1, 2]}}"))
        #expect(lab.runs.map(\.settings.iterations) == [3, 6])
    }

    @Test func aBatchLargerThanTheData() {
        #expect(
            complaint("epochs: 1\nbatch_size: 6") == """
                lab.yaml:8:15: error: batches of 6 for 5 samples to learn from [E005]
                  8 |   batch_size: 6
                    |               ^
                  allowed: 1 to 5, or all
                """)
    }

    @Test func aBatchOfNothing() {
        #expect(
            complaint("epochs: 1\nbatch_size: 0") == """
                lab.yaml:8:15: error: batch_size cannot be 0 [E005]
                  8 |   batch_size: 0
                    |               ^
                  allowed: 1 to 100000
                """)
    }

    @Test func twoLengths() {
        #expect(
            complaint("epochs: 1\niterations: 5") == """
                lab.yaml:7:11: error: training.iterations and training.epochs are both given [E008]
                  7 |   epochs: 1
                    |           ^
                  allowed: one of them
                """)
    }

    @Test func twoLengthsToVary() {
        #expect(
            complaint("epochs: 1", experiments: "  - {name: A, vary: {epochs: [1], iterations: [1]}}") == """
                lab.yaml:9:35: error: training.iterations and training.epochs are both varied [E008]
                  9 |   - {name: A, vary: {epochs: [1], iterations: [1]}}
                    |                                   ^^^^^^^^^^
                  allowed: one of them
                """)
    }

    @Test func twoBounds() {
        #expect(
            complaint("epochs: 1\nclip_gradient_norm: 1\nclip_gradient_value: 1") == """
                lab.yaml:9:24: error: training.clip_gradient_norm and training.clip_gradient_value are both given [E008]
                  9 |   clip_gradient_value: 1
                    |                        ^
                  allowed: one of them
                """)
    }

    @Test func aBoundOfNothing() {
        #expect(
            complaint("epochs: 1\nclip_gradient_norm: 0") == """
                lab.yaml:8:23: error: clip_gradient_norm must be above 0 [E005]
                  8 |   clip_gradient_norm: 0
                    |                       ^
                  allowed: a number above 0, or none
                """)
    }

    @Test func tooManyEpochs() {
        #expect(
            complaint("epochs: 90000000\nbatch_size: 1") == """
                lab.yaml:7:11: error: 90000000 epochs of 5 batches are 450000000 iterations [E005]
                  7 |   epochs: 90000000
                    |           ^^^^^^^^
                  allowed: at most 100000000 iterations
                """)
    }

    @Test func shufflingWithoutBatches() {
        #expect(
            complaint("epochs: 1\nshuffle: true\nseed: 3") == """
                lab.yaml:8:12: error: training.shuffle changes nothing here [E009]
                  8 |   shuffle: true
                    |            ^^^^
                  allowed: training.batch_size beside it
                lab.yaml:9:9: error: training.seed changes nothing here [E009]
                  9 |   seed: 3
                    |         ^
                  allowed: training.batch_size beside it
                """)
    }

    @Test func stoppingWithoutPatience() {
        #expect(
            complaint("epochs: 1\nearly_stopping: {min_delta: 0.1}") == """
                lab.yaml:8:19: error: early_stopping needs patience [E007]
                  8 |   early_stopping: {min_delta: 0.1}
                    |                   ^
                  allowed: {patience: 5}, in epochs
                """)
    }

    @Test func stoppingThatIsMisspelt() {
        #expect(
            complaint("epochs: 1\nearly_stopping: {patienc: 3, min_delta: -1}") == """
                lab.yaml:8:20: error: unknown key "patienc" in early_stopping [E003]
                  8 |   early_stopping: {patienc: 3, min_delta: -1}
                    |                    ^^^^^^^
                  allowed: patience, min_delta
                  did you mean patience?
                lab.yaml:8:43: error: min_delta cannot be below 0 [E005]
                  8 |   early_stopping: {patienc: 3, min_delta: -1}
                    |                                           ^^
                  allowed: 0 or above
                """)
    }

    @Test func aRecordThatDoesNotExist() {
        #expect(
            complaint("epochs: 1\nrecord: weight") == """
                lab.yaml:8:11: error: record cannot be "weight" [E006]
                  8 |   record: weight
                    |           ^^^^^^
                  allowed: auto, weights, summaries, losses
                  did you mean weights?
                """)
    }

    @Test func curvatureThatNoNetworkIsSmallEnoughFor() {
        let large = source("epochs: 1\ncurvature: true").replacing("layers: [1, 1]", with: "hidden: 40")
        #expect(
            LabsTests.complaint(about: large) == """
                lab.yaml:8:14: error: no network here is small enough for its curvature [E011]
                  8 |   curvature: true
                    |              ^^^^
                  allowed: true in networks of up to 64 weights and biases
                """)
        let varied = large + "experiments:\n  - {name: A, vary: {hidden: [2, 40]}}\n"
        #expect(LabsTests.complaint(about: varied) == "")
    }

    @Test func layersGivenTwice() {
        let text = LabsTests.complaint(
            about: source("epochs: 1").replacing("layers: [1, 1]", with: "layers: [1, 1], hidden: 3"))
        #expect(
            text == """
                lab.yaml:4:35: error: network.layers and network.hidden are both given [E008]
                  4 | network: {layers: [1, 1], hidden: 3}
                    |                                   ^
                  allowed: one of them
                """)
    }

    /// How much a run keeps decides how long it may be.
    @Test(arguments: [("weights", 4), ("losses", 2), ("auto", 4), ("summaries", 2)])
    func whatIsKeptIsCounted(record: String, numbers: Int) {
        // The loss of the batch and that of all samples; a weight and its gradient. Summaries are far between.
        let text = LabsTests.complaint(
            about: source("iterations: 90000000\nbatch_size: 5\nrecord: \(record)"))
        #expect(
            text.hasPrefix(
                "lab.yaml:7:15: error: 90000000 iterations of \(numbers) numbers each are more than a report can hold [E011]\n"
            ))
    }
}
