import Testing
import Training

/// Experiments that cannot be planned.
struct ExperimentErrorTests {
    @Test func noName() {
        let source = Sound.asking(
            """
              - vary: {step_size: [1, 10]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: an experiment needs a name [E007]
                  13 |   - vary: {step_size: [1, 10]}
                     |     ^
                  allowed: name: Activation
                """)
    }

    @Test func anEmptyName() {
        let source = Sound.asking(
            """
              - name: " "
                vary: {step_size: [1, 10]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: an experiment needs a name [E007]
                  13 |   - name: " "
                     |     ^
                  allowed: name: Activation
                """)
    }

    @Test func aRunWhoseNameIsTooLongForAFile() {
        let activations = Array(repeating: "composed_sigmoid", count: 20).joined(separator: ", ")
        let source =
            Sound.replacing(
                "layers: [2, 2, 2]",
                with: "layers: [\(Array(repeating: "2", count: 21).joined(separator: ", "))]"
            )
            .replacing(Sound.weights, with: "seed: 1")
            + "experiments:\n  - name: Deep\n    vary: {activation: [[\(activations)]]}\n"
        let lines = complaint(about: source).split(separator: "\n")
        #expect(
            lines.first
                == "lab.yaml:14:25: error: the run's name, its values joined by -, is too long for a file [E011]"
        )
        #expect(lines.last == "  allowed: 200 bytes, here 339")
    }

    @Test func nothingToVary() {
        let source = Sound.asking(
            """
              - name: Step
                question: Why?
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: an experiment needs something to vary [E007]
                  13 |   - name: Step
                     |     ^
                  allowed: vary: {step_size: [0.1, 1, 10]}
                """)
    }

    @Test func anEmptyTableToVary() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: an experiment needs something to vary [E007]
                  13 |   - name: Step
                     |     ^
                  allowed: vary: {step_size: [0.1, 1, 10]}
                """)
    }

    @Test func anEmptyListToVary() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {step_size: []}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:23: error: step_size must list what it is varied over [E004]
                  14 |     vary: {step_size: []}
                     |                       ^
                  allowed: a list such as [0.1, 1, 10], or {from: 0, to: 19}
                """)
    }

    @Test func aSingleValueToVary() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {step_size: 1}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:23: error: step_size must list what it is varied over [E004]
                  14 |     vary: {step_size: 1}
                     |                       ^
                  allowed: a list such as [0.1, 1, 10], or {from: 0, to: 19}
                """)
    }

    @Test func aListOfKeysToVary() {
        let source = Sound.asking(
            """
              - name: Step
                vary: [step_size]
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:11: error: vary must hold keys and values, not a list [E004]
                  14 |     vary: [step_size]
                     |           ^
                  allowed: lines such as key: value
                """)
    }

    @Test func aWrongValueAmongOthers() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {step_size: [1, large]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:27: error: step_size must be a number, not "large" [E004]
                  14 |     vary: {step_size: [1, large]}
                     |                           ^^^^^
                  allowed: a finite number
                """)
    }

    @Test func aWrongWordAmongOthers() {
        let source = Sound.asking(
            """
              - name: Activation
                vary: {activation: [sigmoid, relux], step_size: [1, 2, 3]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:34: error: activation cannot be "relux" [E006]
                  14 |     vary: {activation: [sigmoid, relux], step_size: [1, 2, 3]}
                     |                                  ^^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean relu?
                """)
    }

    @Test func oneKeyTwice() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: [0, 1], network.seed: [2]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:26: error: seed is varied twice [E002]
                  14 |     vary: {seed: [0, 1], network.seed: [2]}
                     |                          ^^^^^^^^^^^^
                  allowed: one list per key
                """)
    }

    @Test func biasWithoutBiases() {
        let source = Sound.asking(
            """
              - name: Bias
                vary: {bias: [false, true]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:26: error: weights are given and biases are not [E008]
                  14 |     vary: {bias: [false, true]}
                     |                          ^^^^
                  allowed: biases: one list per layer
                """)
    }

    @Test func aRangeWithoutItsEnd() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: 5}}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:18: error: a range needs from and to [E007]
                  14 |     vary: {seed: {from: 5}}
                     |                  ^
                  allowed: {from: 0, to: 19}
                """)
    }

    @Test func aRangeBackwards() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: 5, to: 1}}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:32: error: to cannot be 1 [E005]
                  14 |     vary: {seed: {from: 5, to: 1}}
                     |                                ^
                  allowed: 5 to 10004
                """)
    }

    @Test func aRangeOfWords() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: a, to: f}}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:25: error: from must be a whole number, not "a" [E004]
                  14 |     vary: {seed: {from: a, to: f}}
                     |                         ^
                  allowed: 0 to 1000000
                """)
    }

    @Test func aRangeOfNumbersForWords() {
        let source = Sound.asking(
            """
              - name: Activation
                vary: {activation: {from: 0, to: 5}}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:24: error: activation cannot be "0" [E006]
                  14 |     vary: {activation: {from: 0, to: 5}}
                     |                        ^
                  allowed: \(words(of: Activation.self))
                """)
    }

    @Test func aRangeTooLong() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: 0, to: 10000}}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:32: error: to cannot be 10000 [E005]
                  14 |     vary: {seed: {from: 0, to: 10000}}
                     |                                ^^^^^
                  allowed: 0 to 9999
                """)
    }

    @Test func tooManyRuns() {
        let source = Sound.asking(
            """
              - name: Seed
                vary:
                  seed: {from: 0, to: 999}
                  step_size: {from: 1, to: 11}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: this experiment brings the lab to too many runs [E011]
                  13 |   - name: Seed
                     |     ^
                  allowed: at most 10000
                """)
    }

    @Test func tooManyRunsTogether() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: 0, to: 9998}}
              - name: Step
                vary: {step_size: [1, 2]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:15:5: error: this experiment brings the lab to too many runs [E011]
                  15 |   - name: Step
                     |     ^
                  allowed: at most 10000
                """)
    }

    @Test func tooManyValues() {
        let source = Sound.asking(
            """
              - name: Seed
                vary: {seed: {from: 0, to: 9999}, step_size: {from: 1, to: 10000}, iterations: [1]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:84: error: this lab varies over too many values [E011]
                  14 |     vary: {seed: {from: 0, to: 9999}, step_size: {from: 1, to: 10000}, iterations: [1]}
                     |                                                                                    ^
                  allowed: at most 20000 in all its lists
                """)
    }

    @Test func runsTooLongTogether() {
        let source = Sound.asking(
            """
              - name: Length
                vary: {iterations: [1000000, 2000000]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: the runs up to here are more than a report can hold [E011]
                  13 |   - name: Length
                     |     ^
                  allowed: at most 40000000 numbers in all runs together
                """)
    }

    @Test func aRunTooLongAmongOthers() {
        let source = Sound.asking(
            """
              - name: Length
                vary: {iterations: [10, 90000000]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:29: error: 90000000 iterations of 19 numbers each are more than a report can hold [E011]
                  14 |     vary: {iterations: [10, 90000000]}
                     |                             ^^^^^^^^
                  allowed: at most 40000000 numbers a run, here 2105262 iterations
                """)
    }

    @Test func aTableInsteadOfAList() {
        let source = Sound.lab + "experiments: {name: Step}\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:12:14: error: experiments must be a list [E004]
                  12 | experiments: {name: Step}
                     |              ^
                  allowed: entries such as - name: Activation
                """)
    }

    @Test func anExperimentThatIsAWord() {
        let source = Sound.asking(
            """
              - Activation
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:13:5: error: an experiment must hold keys and values, not "Activation" [E004]
                  13 |   - Activation
                     |     ^^^^^^^^^^
                  allowed: lines such as key: value
                """)
    }
}
