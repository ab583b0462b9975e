import Testing
import Training

/// The line that an error shows, and the carets under what is meant.
struct ExcerptTests {
    @Test func theCaretsStandUnderChineseWords() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: [sigmoid, 线性整流]")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:25: error: activation cannot be "线性整流" [E006]
                  7 |   activation: [sigmoid, 线性整流]
                    |                         ^^^^^^^^
                  allowed: \(words(of: Activation.self))
                """)
    }

    @Test func theCaretsStandRightOfChineseWords() {
        let source = Sound.replacing("title: Sound", with: "author: {姓名: 王小明, 学号: 7}")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:9: error: author must be a text [E004]
                  1 | author: {姓名: 王小明, 学号: 7}
                    |         ^
                  allowed: one line of text, in quotes where it holds a colon
                """)
    }

    @Test func twoErrorsOfALine() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: [线性整流, sigmiod]")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:16: error: activation cannot be "线性整流" [E006]
                  7 |   activation: [线性整流, sigmiod]
                    |                ^^^^^^^^
                  allowed: \(words(of: Activation.self))
                lab.yaml:7:22: error: activation cannot be "sigmiod" [E006]
                  7 |   activation: [线性整流, sigmiod]
                    |                          ^^^^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean sigmoid?
                """)
    }

    @Test func aLongLineIsCutAroundTheCarets() {
        let source = Sound.replacing(
            "[[0.5, 0.3]]",
            with: "[[" + String(repeating: "0.5, ", count: 60) + "oops, "
                + String(repeating: "0.5, ", count: 60) + "1]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:313: error: each entry in a row of inputs must be a number, not "oops" [E004]
                  3 | 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, oops, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5,
                    |                                         ^^^^
                  allowed: a finite number
                """)
    }

    @Test func escapedControlsDoNotReachTheTerminal() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: \"\\e[31mred\\u009B\\u202E\"")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: activation cannot be "[31mred" [E006]
                  7 |   activation: "\\e[31mred\\u009B\\u202E"
                    |               ^^^^^^^^^^
                  allowed: \(words(of: Activation.self))
                """)
    }

    @Test func linesMayEndInCRLF() {
        let source = Sound.replacing("step_size: 1", with: "step_size: x").replacing("\n", with: "\r\n")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not "x" [E004]
                  10 |   step_size: x
                     |              ^
                  allowed: a finite number
                """)
    }

    @Test func allErrorsAtOnceInTheOrderOfTheFile() {
        let source = """
            titel: Everything
            data:
              inputs: [[0.5, .nan]]
              targets: 3
            network:
              layers: [2]
              activation: [sigmod, rleu]
            training:
              lr: 1
              iterations: -3
            experiments:
              - vary: {rate: [1]}
            """
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "titel" [E003]
                  1 | titel: Everything
                    | ^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                  did you mean title?
                lab.yaml:3:18: error: each entry in a row of inputs must be finite in float32, not ".nan" [E005]
                  3 |   inputs: [[0.5, .nan]]
                    |                  ^^^^
                  allowed: -3.4e38 to 3.4e38
                lab.yaml:4:12: error: targets must be a list of rows [E004]
                  4 |   targets: 3
                    |            ^
                  allowed: a row per sample, such as [[0.5, 0.3]]
                lab.yaml:6:11: error: layers must list at least inputs and outputs [E004]
                  6 |   layers: [2]
                    |           ^
                  allowed: a list of widths such as [2, 2, 2]
                lab.yaml:7:16: error: activation cannot be "sigmod" [E006]
                  7 |   activation: [sigmod, rleu]
                    |                ^^^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean sigmoid?
                lab.yaml:7:24: error: activation cannot be "rleu" [E006]
                  7 |   activation: [sigmod, rleu]
                    |                        ^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean relu?
                lab.yaml:9:3: error: unknown key "lr" in training [E003]
                  9 |   lr: 1
                    |   ^^
                  allowed: \(Sound.training)
                  did you mean step_size?
                lab.yaml:10:15: error: iterations cannot be -3 [E005]
                  10 |   iterations: -3
                     |               ^^
                  allowed: 0 to 100000000
                lab.yaml:12:5: error: an experiment needs a name [E007]
                  12 |   - vary: {rate: [1]}
                     |     ^
                  allowed: name: Activation
                lab.yaml:12:12: error: vary cannot take "rate" [E003]
                  12 |   - vary: {rate: [1]}
                     |            ^^^^
                  allowed: \(Sound.varying)
                """)
    }
}
