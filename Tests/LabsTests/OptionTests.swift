import Labs
import Testing
import Training

/// Choices that take options beside their name.
struct OptionTests {
    private func optimizer(_ value: String) -> String {
        Sound.replacing("step_size: 1", with: "optimizer: \(value)\n  step_size: 1")
    }

    @Test func aTableOfANameAndOptions() throws {
        let source = optimizer("{name: sgd, momentum: 0.9, nesterov: true}")
        let settings = try Lab.read(path: "lab.yaml", source: source).own
        #expect(settings.optimizer == Optimizer.sgd.with("momentum", 0.9).with("nesterov", 1))
    }

    @Test func aNameAloneInATable() throws {
        let settings = try Lab.read(path: "lab.yaml", source: optimizer("{name: adam}")).own
        #expect(settings.optimizer == .adam)
    }

    @Test func anUnknownOption() {
        #expect(
            complaint(about: optimizer("{name: sgd, momentun: 0.9}")) == """
                lab.yaml:10:26: error: unknown option "momentun" of sgd [E003]
                  10 |   optimizer: {name: sgd, momentun: 0.9}
                     |                          ^^^^^^^^
                  allowed: momentum, dampening, weight_decay, nesterov
                  did you mean momentum?
                """)
    }

    @Test func anOptionOfSomethingThatHasNone() {
        #expect(
            complaint(about: optimizer("{name: gradient_descent, momentum: 0.9}")) == """
                lab.yaml:10:39: error: unknown option "momentum" of gradient_descent [E003]
                  10 |   optimizer: {name: gradient_descent, momentum: 0.9}
                     |                                       ^^^^^^^^
                  allowed: gradient_descent, without options
                """)
    }

    @Test func theStepSizeIsNoOption() {
        #expect(
            complaint(about: optimizer("{name: adam, lr: 0.1}")).hasSuffix(
                "\n  did you mean training.step_size?"))
    }

    @Test func valuesOutOfTheirRange() {
        #expect(
            complaint(about: optimizer("{name: sgd, momentum: -0.9, nesterov: 1, dampening: big}")) == """
                lab.yaml:10:36: error: momentum must be a number, at least 0, not "-0.9" [E004]
                  10 |   optimizer: {name: sgd, momentum: -0.9, nesterov: 1, dampening: big}
                     |                                    ^^^^
                lab.yaml:10:52: error: nesterov must be true or false, not "1" [E004]
                  10 |   optimizer: {name: sgd, momentum: -0.9, nesterov: 1, dampening: big}
                     |                                                    ^
                lab.yaml:10:66: error: dampening must be a finite number, not "big" [E004]
                  10 |   optimizer: {name: sgd, momentum: -0.9, nesterov: 1, dampening: big}
                     |                                                                  ^^^
                """)
    }

    @Test func noName() {
        #expect(
            complaint(about: optimizer("{momentum: 0.9}")) == """
                lab.yaml:10:14: error: this optimizer has no name [E007]
                  10 |   optimizer: {momentum: 0.9}
                     |              ^
                  allowed: name: gradient_descent
                """)
    }

    @Test func aMisspeltName() {
        #expect(
            complaint(about: optimizer("{name: sdg, momentum: 0.9}")) == """
                lab.yaml:10:21: error: optimizer cannot be "sdg" [E006]
                  10 |   optimizer: {name: sdg, momentum: 0.9}
                     |                     ^^^
                  allowed: \(words(of: Optimizer.self))
                  did you mean sgd?
                """)
    }

    @Test func aWrongOptionAmongOthersToVary() {
        let source = Sound.asking("  - name: A\n    vary: {optimizer: [sgd, {name: sgd, momentum: -1}]}")
        #expect(
            complaint(about: source) == """
                lab.yaml:14:51: error: momentum must be a number, at least 0, not "-1" [E004]
                  14 |     vary: {optimizer: [sgd, {name: sgd, momentum: -1}]}
                     |                                                   ^^
                """)
    }

    /// Every number that an option may be is told in words, and every word of it is kept.
    @Test func everyOptionOfEveryChoiceCanBeSet() throws {
        try check(Optimizer.self, of: "optimizer")
        try check(Schedule.self, of: "schedule")
        try check(Loss.self, of: "loss")
    }

    private func check<Entry: Choice>(_ type: Entry.Type, of key: String) throws {
        for entry in Entry.all {
            for option in entry.options.list {
                let words = option.allowed == .flag ? ["true", "false"] : ["0.5", "1", "3"]
                let values: [Double] = option.allowed == .flag ? [1, 0] : [0.5, 1, 3]
                for (word, value) in zip(words, values) {
                    let source = Sound.replacing(
                        "step_size: 1",
                        with: "\(key): {name: \(entry.name), \(option.name): \(word)}\n  step_size: 1")
                    let text = complaint(about: source)
                    if let conflict = entry.with(option.name, value).conflict {
                        #expect(text.contains("error: \(conflict) [E008]\n"))
                    } else if option.allowed.contains(value) {
                        #expect(text == "", "\(entry.name).\(option.name)")
                    } else {
                        #expect(
                            text.contains("\(option.name) must be \(option.allowed.words), not \"\(word)\""))
                    }
                }
            }
        }
    }

    @Test func runsAreNamedByTheirOptions() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                """
                  - name: A
                    vary:
                      optimizer: [sgd, {name: sgd, momentum: 0.90}, {nesterov: true, name: sgd, momentum: 0.9}]
                      step_size: [1]
                """))
        #expect(
            lab.runs.map(\.name) == [
                "sgd-step_size=1", "sgd+momentum=0.9-step_size=1",
                "sgd+nesterov=true+momentum=0.9-step_size=1",
            ])
    }

    @Test func equalOptionsAreOneRun() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                "  - name: A\n    vary: {optimizer: [sgd, {name: sgd, momentum: 0}, {name: sgd, nesterov: false}]}"
            ))
        #expect(lab.runs.map(\.name) == ["sgd"])
        #expect(lab.runs[0].aliases == ["sgd+momentum=0", "sgd+nesterov=false"])
    }
}
