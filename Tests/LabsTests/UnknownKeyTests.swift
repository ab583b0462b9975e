import Testing

/// A key that no lab has: which keys there are, and which one was probably meant.
struct UnknownKeyTests {
    @Test func aKeyAtTheTop() {
        let source = Sound.replacing("title: Sound", with: "titel: Sound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "titel" [E003]
                  1 | titel: Sound
                    | ^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                  did you mean title?
                """)
    }

    @Test func aKeyInData() {
        let source = Sound.replacing("inputs:", with: "input:")
        #expect(
            complaint(about: source) == """
                lab.yaml:3:3: error: unknown key "input" in data [E003]
                  3 |   input: [[0.5, 0.3]]
                    |   ^^^^^
                  allowed: inputs, targets, csv, set, validation, standardise, seed
                  did you mean inputs?
                """)
    }

    @Test func aKeyInNetwork() {
        let source = Sound.replacing("activation:", with: "activations:")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:3: error: unknown key "activations" in network [E003]
                  7 |   activations: sigmoid
                    |   ^^^^^^^^^^^
                  allowed: layers, hidden, bias, activation, weights, biases, initializer, seed
                  did you mean activation?
                """)
    }

    @Test func aKeyInTraining() {
        let source = Sound.replacing("iterations:", with: "iteration:")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:3: error: unknown key "iteration" in training [E003]
                  11 |   iteration: 11
                     |   ^^^^^^^^^
                  allowed: \(Sound.training)
                  did you mean iterations?
                """)
    }

    @Test func aKeyInAnExperiment() {
        let source = Sound.asking(
            """
              - name: Step
                questions: Why?
                vary: {step_size: [1, 10]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:5: error: unknown key "questions" in an experiment [E003]
                  14 |     questions: Why?
                     |     ^^^^^^^^^
                  allowed: name, question, hypothesis, note, vary, expect, landscape, discussion
                  did you mean question?
                """)
    }

    @Test func aKeyToVary() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {stepsize: [1, 10]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:12: error: vary cannot take "stepsize" [E003]
                  14 |     vary: {stepsize: [1, 10]}
                     |            ^^^^^^^^
                  allowed: \(Sound.varying)
                  did you mean step_size?
                """)
    }

    @Test func aKeyThatNothingVaries() {
        let source = Sound.asking(
            """
              - name: Width
                vary: {layers: [[2, 2, 2], [2, 4, 2]]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:12: error: vary cannot take "layers" [E003]
                  14 |     vary: {layers: [[2, 2, 2], [2, 4, 2]]}
                     |            ^^^^^^
                  allowed: \(Sound.varying)
                """)
    }

    @Test func lrIsTheStepSize() {
        let source = Sound.replacing("step_size", with: "lr")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:3: error: unknown key "lr" in training [E003]
                  10 |   lr: 1
                     |   ^^
                  allowed: \(Sound.training)
                  did you mean step_size?
                """)
    }

    @Test func learningRateIsTheStepSize() {
        let source = Sound.replacing("step_size", with: "learning_rate")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:3: error: unknown key "learning_rate" in training [E003]
                  10 |   learning_rate: 1
                     |   ^^^^^^^^^^^^^
                  allowed: \(Sound.training)
                  did you mean step_size?
                """)
    }

    @Test func lrIsTheStepSizeInVaryToo() {
        let source = Sound.asking(
            """
              - name: Step
                vary: {lr: [1, 10]}
            """)
        #expect(
            complaint(about: source) == """
                lab.yaml:14:12: error: vary cannot take "lr" [E003]
                  14 |     vary: {lr: [1, 10]}
                     |            ^^
                  allowed: \(Sound.varying)
                  did you mean step_size?
                """)
    }

    @Test func theSchedulerIsTheSchedule() {
        let source = Sound.replacing("step_size: 1", with: "scheduler: cosine\n  step_size: 1")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:3: error: unknown key "scheduler" in training [E003]
                  10 |   scheduler: cosine
                     |   ^^^^^^^^^
                  allowed: \(Sound.training)
                  did you mean schedule?
                """)
    }

    @Test func aKeyOfAnotherTableIsToldItsPlace() {
        let source = Sound.replacing("title: Sound", with: "step_size: 1")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "step_size" [E003]
                  1 | step_size: 1
                    | ^^^^^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                  did you mean training.step_size?
                """)
    }

    @Test func aKeyLikeNoOtherHasNoSuggestion() {
        let source = Sound.replacing("title: Sound", with: "colour: red")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "colour" [E003]
                  1 | colour: red
                    | ^^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                """)
    }

    @Test func aVeryLongKeyIsCut() {
        let source = Sound.replacing(
            "title: Sound",
            with:
                "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt: Sound"
        )
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "tttttttttttttttttttttttttttttttttttttttt…" [E003]
                  1 | tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                """)
    }

    @Test func aKeyThatIsAList() {
        let source = Sound.replacing("title: Sound", with: "[a, b]: Sound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: a key must be a word, not a list [E004]
                  1 | [a, b]: Sound
                    | ^
                  allowed: lines such as key: value
                """)
    }

    @Test func aChineseKey() {
        let source = Sound.replacing("title: Sound", with: "标题: Sound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: unknown key "标题" [E003]
                  1 | 标题: Sound
                    | ^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                """)
    }
}
