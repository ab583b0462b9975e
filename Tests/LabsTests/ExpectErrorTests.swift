import Analysis
import Labs
import Testing

/// What is wrong with an expectation is told with its place, what is allowed, and what was probably meant.
struct ExpectErrorTests {
    /// A lab whose experiment expects this, its errors without the line that names the file.
    private func complaint(_ expect: String, vary: String = "{activation: [sigmoid, relu]}") -> String {
        LabsTests.complaint(
            about: Sound.asking(
                """
                  - name: A
                    vary: \(vary)
                    expect: \(expect)
                """))
    }

    @Test func anUnknownKind() {
        #expect(
            complaint("{lowst: relu}") == """
                lab.yaml:15:14: error: an experiment cannot expect "lowst" [E006]
                  15 |     expect: {lowst: relu}
                     |              ^^^^^
                  allowed: lowest, highest, order, faster, equal, different, below, above, falls, rises, turns, diverges, fewer_operations, closer_to_double
                  did you mean lowest?
                """)
    }

    @Test func aWordOfAnotherTongue() {
        #expect(complaint("{best: relu}").hasSuffix("did you mean lowest?"))
    }

    @Test func noKindAtAll() {
        #expect(
            complaint("{by: final_loss}") == """
                lab.yaml:15:13: error: this expects nothing [E007]
                  15 |     expect: {by: final_loss}
                     |             ^
                  allowed: lowest, highest, order, faster, equal, different, below, above, falls, rises, turns, diverges, fewer_operations, closer_to_double
                """)
    }

    @Test func twoKindsInOne() {
        #expect(
            complaint("{lowest: relu, falls: all}") == """
                lab.yaml:15:28: error: lowest and falls stand in one expectation [E008]
                  15 |     expect: {lowest: relu, falls: all}
                     |                            ^^^^^
                  allowed: a list of them: [{lowest: …}, {falls: …}]
                """)
    }

    @Test func anUnknownRun() {
        #expect(
            complaint("{lowest: rleu}") == """
                lab.yaml:15:22: error: this experiment has no run "rleu" [E012]
                  15 |     expect: {lowest: rleu}
                     |                      ^^^^
                  allowed: sigmoid, relu
                  did you mean relu?
                """)
    }

    @Test func aNameOfSeveralRuns() {
        #expect(
            complaint("{lowest: relu}", vary: "{activation: [sigmoid, relu], step_size: [1, 10]}") == """
                lab.yaml:15:22: error: "relu" means 2 runs that differ in more than a seed [E030]
                  15 |     expect: {lowest: relu}
                     |                      ^^^^
                  allowed: sigmoid-step_size=1, sigmoid-step_size=10, relu-step_size=1, relu-step_size=10
                """)
    }

    @Test func aRunNamedTwice() {
        #expect(
            complaint("{order: [relu, relu]}") == """
                lab.yaml:15:28: error: "relu" is named twice [E002]
                  15 |     expect: {order: [relu, relu]}
                     |                            ^^^^
                  allowed: each run once
                """)
    }

    @Test func anOrderOfOne() {
        #expect(
            complaint("{order: [relu]}") == """
                lab.yaml:15:21: error: order must list at least two runs, the lowest first [E030]
                  15 |     expect: {order: [relu]}
                     |                     ^
                  allowed: a list such as [relu, sigmoid]
                """)
    }

    @Test func anUnknownCriterion() {
        #expect(
            complaint("{lowest: relu, by: loss}") == """
                lab.yaml:15:32: error: by cannot be "loss" [E006]
                  15 |     expect: {lowest: relu, by: loss}
                     |                                ^^^^
                  allowed: final_loss, lowest_loss, validation_loss, lowest_validation_loss, accuracy, validation_accuracy, iterations_to, gradient_norm, first_layer_gradient, inactive_units
                  did you mean final_loss?
                """)
    }

    @Test func anOptionOfAnotherKind() {
        #expect(
            complaint("{lowest: relu, within: 0.1}") == """
                lab.yaml:15:28: error: unknown key "within" beside lowest [E003]
                  15 |     expect: {lowest: relu, within: 0.1}
                     |                            ^^^^^^
                  allowed: by, reach
                """)
    }

    @Test func aLossThatIsNotSaid() {
        #expect(
            complaint("{faster: relu}") == """
                lab.yaml:15:13: error: iterations_to needs the loss that is to be reached [E007]
                  15 |     expect: {faster: relu}
                     |             ^
                  allowed: reach: 0.01
                """)
    }

    @Test(
        arguments: [
            ("{equal: all, within: 2}", "within must be a share of the value", "0 to below 1, such as 0.01"),
            ("{fewer_operations: autograd, times: 0.5}", "times cannot be below 1", "1 or above"),
            ("{closer_to_double: pytorch}", "closer_to_double cannot be \"pytorch\"", "autograd, by_hand"),
            ("{below: low}", "below must be a number, not \"low\"", "a finite number"),
            ("{equal: []}", "equal lists nothing", "a run, a list of runs, or all"),
            ("[]", "expect lists nothing", "a table such as {lowest: relu}, or a list of them"),
            (
                "lowest", "an expectation must hold keys and values, not \"lowest\"",
                "lines such as key: value"
            ),
        ])
    func aWrongValue(expect: String, message: String, allowed: String) {
        let lines = complaint(expect).split(separator: "\n").map(String.init)
        #expect(lines.first?.contains("error: \(message) [") == true, "\(lines)")
        #expect(lines.contains("  allowed: \(allowed)"))
    }

    @Test func nothingCanBeLowestAlone() {
        #expect(
            complaint("{lowest: relu}", vary: "{activation: [relu]}") == """
                lab.yaml:15:22: error: this experiment has one run, so nothing can be lowest [E030]
                  15 |     expect: {lowest: relu}
                     |                      ^^^^
                  allowed: at least two runs
                """)
    }

    /// The sides of one expectation: their names and runs.
    private func sides(_ expect: String, vary: String) throws -> [[String]] {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking("  - name: A\n    vary: \(vary)\n    expect: \(expect)")
                .replacing(
                    Sound.weights, with: "seed: 1"
                ).replacing("layers: [2, 2, 2]", with: "hidden: 2"))
        return lab.experiments[0].expectations.flatMap(\.sides).map(\.runs)
    }

    @Test func runsAreCalledByWhatSetsThemApart() throws {
        let vary = "{activation: [sigmoid, relu], step_size: [1, 10]}"
        #expect(
            try sides("{order: [relu-step_size=10, sigmoid-step_size=1]}", vary: vary) == [
                ["relu-step_size=10"], ["sigmoid-step_size=1"],
            ])
        #expect(try sides("{lowest: 10.0}", vary: "{step_size: [1, 10]}") == [["step_size=10"]])
        #expect(
            try sides(
                "{lowest: {name: sgd, momentum: 0.9}}", vary: "{optimizer: [sgd, {name: sgd, momentum: 0.9}]}"
            )
                == [["sgd+momentum=0.9"]])
    }

    @Test func aNameThatLeavesASeedOpenMeansTheRunsOfAllItsSeeds() throws {
        let vary = "{hidden: [2, 3], seed: [1, 2]}"
        // Not the seed 2.
        #expect(try sides("{lowest: 2}", vary: vary) == [["hidden=2-seed=1", "hidden=2-seed=2"]])
        #expect(try sides("{lowest: hidden=3-seed=2}", vary: vary) == [["hidden=3-seed=2"]])
        #expect(try sides("{lowest: seed=2}", vary: "{seed: [1, 2]}") == [["seed=2"]])
    }

    @Test func aListOfExpectationsIsRead() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                """
                  - name: A
                    vary: {activation: [sigmoid, relu]}
                    expect:
                      - {lowest: relu, by: lowest_loss}
                      - {falls: all, steadily: true}
                """))
        let read = lab.experiments[0].expectations
        #expect(read.map(\.kind.name) == ["lowest", "falls"])
        #expect(read[0].criterion.name == "lowest_loss" && read[1].isSteady && read[1].sides.isEmpty)
    }
}
