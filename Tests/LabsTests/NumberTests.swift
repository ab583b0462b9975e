import Testing

/// Numbers that are none, or that float32 cannot hold.
struct NumberTests {
    @Test func aStepSizeThatIsNotANumber() {
        let source = Sound.replacing("step_size: 1", with: "step_size: .nan")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be finite in float32, not ".nan" [E005]
                  10 |   step_size: .nan
                     |              ^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func aStepSizeThatIsInfinite() {
        let source = Sound.replacing("step_size: 1", with: "step_size: -.inf")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be finite in float32, not "-.inf" [E005]
                  10 |   step_size: -.inf
                     |              ^^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func aStepSizeThatIsBeyondFloat64() {
        let source = Sound.replacing("step_size: 1", with: "step_size: 1e400")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be finite in float32, not "1e400" [E005]
                  10 |   step_size: 1e400
                     |              ^^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func aStepSizeThatIsBeyondFloat32() {
        let source = Sound.replacing("step_size: 1", with: "step_size: 1e39")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be finite in float32, not "1e39" [E005]
                  10 |   step_size: 1e39
                     |              ^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func aStepSizeThatIsAWord() {
        let source = Sound.replacing("step_size: 1", with: "step_size: one")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not "one" [E004]
                  10 |   step_size: one
                     |              ^^^
                  allowed: a finite number
                """)
    }

    @Test func aStepSizeThatIsEmpty() {
        let source = Sound.replacing("step_size: 1", with: "step_size:")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:13: error: step_size must be a number, not empty [E004]
                  10 |   step_size:
                     |             ^
                  allowed: a finite number
                """)
    }

    @Test func aStepSizeThatIsAList() {
        let source = Sound.replacing("step_size: 1", with: "step_size: [1]")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not a list [E004]
                  10 |   step_size: [1]
                     |              ^
                  allowed: a finite number
                """)
    }

    @Test func aStepSizeThatIsATable() {
        let source = Sound.replacing("step_size: 1", with: "step_size: {a: 1}")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not a table [E004]
                  10 |   step_size: {a: 1}
                     |              ^
                  allowed: a finite number
                """)
    }

    @Test func aStepSizeThatIsAPercentage() {
        let source = Sound.replacing("step_size: 1", with: "step_size: 10%")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not "10%" [E004]
                  10 |   step_size: 10%
                     |              ^^^
                  allowed: a finite number
                """)
    }

    @Test func aStepSizeThatIsADecimalComma() {
        let source = Sound.replacing("step_size: 1", with: "step_size: 0,1")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: step_size must be a number, not "0,1" [E004]
                  10 |   step_size: 0,1
                     |              ^^^
                  allowed: a finite number
                """)
    }

    @Test func anInputThatIsNotANumber() {
        let source = Sound.replacing("[[0.5, 0.3]]", with: "[[0.5, .nan]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:18: error: each entry in a row of inputs must be finite in float32, not ".nan" [E005]
                  3 |   inputs: [[0.5, .nan]]
                    |                  ^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func aTargetBeyondFloat32() {
        let source = Sound.replacing("[[0.23, -0.07]]", with: "[[0.23, -1e39]]")
        #expect(
            complaint(about: source) == """
                lab.yaml:4:20: error: each entry in a row of targets must be finite in float32, not "-1e39" [E005]
                  4 |   targets: [[0.23, -1e39]]
                    |                    ^^^^^
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func iterationsThatAreNegative() {
        let source = Sound.replacing("iterations: 11", with: "iterations: -1")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations cannot be -1 [E005]
                  11 |   iterations: -1
                     |               ^^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreAFraction() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 1.5")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations must be a whole number, not "1.5" [E004]
                  11 |   iterations: 1.5
                     |               ^^^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreAWord() {
        let source = Sound.replacing("iterations: 11", with: "iterations: ten")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations must be a whole number, not "ten" [E004]
                  11 |   iterations: ten
                     |               ^^^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreInPowersOfTen() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 1e3")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations must be a whole number, not "1e3" [E004]
                  11 |   iterations: 1e3
                     |               ^^^
                  allowed: 0 to 100000000
                  did you mean 1000?
                """)
    }

    @Test func iterationsThatAreEmpty() {
        let source = Sound.replacing("iterations: 11", with: "iterations:")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:14: error: iterations must be a whole number, not empty [E004]
                  11 |   iterations:
                     |              ^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreBeyondAllWholeNumbers() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 99999999999999999999")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations must be a whole number, not "99999999999999999999" [E004]
                  11 |   iterations: 99999999999999999999
                     |               ^^^^^^^^^^^^^^^^^^^^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreTooMany() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 200000000")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations cannot be 200000000 [E005]
                  11 |   iterations: 200000000
                     |               ^^^^^^^^^
                  allowed: 0 to 100000000
                """)
    }

    @Test func iterationsThatAreATimeOfDay() {
        let source = Sound.replacing("iterations: 11", with: "iterations: 1:30")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:15: error: iterations must be a whole number, not "1:30" [E004]
                  11 |   iterations: 1:30
                     |               ^^^^
                  allowed: 0 to 100000000
                """)
    }
}
