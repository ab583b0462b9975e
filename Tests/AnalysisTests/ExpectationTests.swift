@testable import Analysis
import Histories
import Languages
import Testing

// Testing has one, too.
private typealias Expectation = Analysis.Expectation

@Suite("Expectations: what the numbers say to a hypothesis")
struct ExpectationTests {
    /// An expectation, the runs, and what must come of it.
    struct Case: Sendable, CustomTestStringConvertible {
        fileprivate let expectation: Expectation
        let subjects: [Subject]
        let answer: Verdict.Answer
        let why: String

        fileprivate init(
            _ kind: ExpectationKind, _ sides: [String] = [], _ subjects: [Subject], _ answer: Verdict.Answer,
            _ why: String, by criterion: Criterion? = nil, _ set: (inout Expectation) -> Void = { _ in }
        ) {
            var expectation = Expectation(kind)
            expectation.sides = sides.map { name in
                .init(name: name, runs: subjects.filter { $0.name == name || $0.setting == name }.map(\.name))
            }
            expectation.criterion = criterion ?? expectation.criterion
            set(&expectation)
            (self.expectation, self.subjects, self.answer, self.why) = (expectation, subjects, answer, why)
        }

        var testDescription: String { "\(expectation.kind.name): \(answer.rawValue), \(why)" }
    }

    private static let infinite = Double.infinity

    /// Three seeds of a setting, which end at these losses.
    private static func seeds(_ setting: String, _ ends: [Double]) -> [Subject] {
        ends.enumerated().map { place, end in
            var subject = run("\(setting)-\(place)", [5, end])
            subject.setting = setting
            return subject
        }
    }

    private static func ways(
        _ name: String, autograd: Int = 0, byHand: Int = 0,
        distances: (autograd: Double, byHand: Double)? = nil
    ) -> Subject {
        func series(_ value: Double) -> Ways.Distances {
            let series = Series(name: "distance", steps: .every(0..<2), values: [0, value])
            return Ways.Distances(loss: series, weights: series)
        }
        var subject = run(name, [2, 1])
        subject.ways = Ways(
            costs: [
                .autograd: .init(forward: autograd, backward: 0),
                .byHand: .init(forward: byHand, backward: 0),
            ],
            nodes: 8,
            distances: distances.map { [.autograd: series($0.autograd), .byHand: series($0.byHand)] } ?? [:])
        return subject
    }

    private static func closer(autograd: Int, byHand: Int, same: Int = 0) -> [Subject] {
        let pairs: [(autograd: Double, byHand: Double)] =
            Array(repeating: (1, 2), count: autograd) + Array(repeating: (2, 1), count: byHand)
            + Array(repeating: (1, 1), count: same)
        return pairs.enumerated().map { ways("run\($0)", distances: $1) }
    }

    private static func falling(_ name: String, to end: Double) -> Subject {
        run(name, (0...20).map { 5 - (5 - end) * Double($0) / 20 })
    }

    /// Two lines that change places in the last step but one.
    private static let crossing = [
        run("a", (0...20).map { 3 - 0.1 * Double($0) }), run("b", (0...20).map { 2.06 - 0.05 * Double($0) }),
    ]

    private static let autograd: @Sendable (inout Expectation) -> Void = { $0.way = .autograd }

    private static func accuracies(_ values: [Double]) -> [Subject] {
        zip(["a", "b"], values).map { name, value in
            var subject = run(name, ["loss": [2, 1], "training.accuracy": [0.5, value]])
            subject.classCounts = [50, 50]
            return subject
        }
    }

    static let sides: [Case] = [
        Case(
            .lowest, ["a"], [run("a", [5, 1]), run("b", [5, 2]), run("c", [5, 3])], .supported,
            "lower than all"),
        Case(.lowest, ["b"], [run("a", [5, 1]), run("b", [5, 2])], .notSupported, "another is lower"),
        Case(.lowest, ["a"], [run("a", [5, 1]), run("b", [5, 1.000001])], .undecided, "tie"),
        Case(.lowest, ["a"], [run("a", [5, 1]), run("b", [4, 1])], .notSupported, "equal"),
        Case(
            .lowest, ["a"], seeds("a", [1, 1]) + seeds("b", [1, 1]), .notSupported, "equal with all seeds"),
        Case(.lowest, ["a"], seeds("a", [1, 1, 1]) + seeds("b", [0, 1, 2]), .undecided, "equal medians"),
        Case(.highest, ["a"], accuracies([1, 1]), .notSupported, "equal", by: .accuracy),
        Case(.lowest, ["a"], [run("a", [5, 1]), run("b", [5, infinite])], .undecided, "diverged"),
        Case(
            .lowest, ["b"], [run("a", [5, 1]), run("b", [5, 2]), run("c", [5, infinite])], .notSupported,
            "another is lower, whatever a third does"),
        Case(.lowest, ["a"], [run("a", [5, 1]), run("b", [5, 2], measure: "mae")], .undecided, "measures"),
        Case(.lowest, ["a"], crossing, .undecided, "lines cross at the end"),
        Case(
            .lowest, ["a"], seeds("a", [1, 1.1, 1.2]) + seeds("b", [2, 2.1, 2.2]), .supported,
            "seeds lie apart"),
        Case(
            .lowest, ["a"], seeds("a", [1, 1.5, 2.2]) + seeds("b", [1.1, 1.7, 2.4]), .undecided,
            "seeds overlap"),
        Case(
            .lowest, ["a"], [run("a", [5, 1]), run("b", [5, 2])], .undecided, "nothing recorded",
            by: .validationLoss),
        Case(.highest, ["a"], accuracies([0.9, 0.8]), .supported, "ten samples more", by: .accuracy),
        Case(.highest, ["a"], accuracies([0.8, 0.9]), .notSupported, "ten samples fewer", by: .accuracy),
        Case(.highest, ["a"], accuracies([0.9, 0.89]), .undecided, "one sample", by: .accuracy),
        Case(
            .order, ["a", "b"], [run("b", [5, 2]), run("a", [5, 1]), run("c", [5, 0])], .supported, "in order"
        ),
        Case(.order, ["b", "a"], [run("a", [5, 1]), run("b", [5, 2])], .notSupported, "out of order"),
        Case(.order, ["a", "b"], [run("a", [5, 1]), run("b", [5, 1])], .notSupported, "equal"),
        Case(.order, ["a", "b"], [run("a", [5, 1]), run("b", [5, 1.000001])], .undecided, "tie"),
        Case(.faster, ["a"], [run("a", [5, 1]), run("b", [4, 1])], .notSupported, "equally fast") {
            $0.reach = 2
        },
        Case(.faster, ["a"], [run("a", [5, 1, 1]), run("b", [5, 4, 1])], .supported, "first") {
            $0.reach = 2
        },
        Case(.faster, ["a"], [run("a", [5, 4, 3]), run("b", [5, 4, 1])], .notSupported, "never") {
            $0.reach = 2
        },
        Case(.faster, ["a"], [run("a", [5, 1]), run("b", [5, 4])], .supported, "the other never") {
            $0.reach = 2
        },
        Case(.faster, ["a"], [run("a", [5, 4]), run("b", [5, 4])], .undecided, "neither") { $0.reach = 2 },
    ]

    static let values: [Case] = [
        Case(.equal, ["a", "b"], [run("a", [5, 1]), run("b", [4, 1])], .supported, "to the bit"),
        Case(.equal, [], [run("a", [5, 1]), run("b", [5, 1 + 1e-15])], .notSupported, "not to the bit"),
        Case(.equal, [], [run("a", [5, 1]), run("b", [5, 1.009])], .supported, "within") { $0.within = 0.01 },
        Case(.equal, [], [run("a", [5, 1]), run("b", [5, 1.02])], .notSupported, "beyond") {
            $0.within = 0.01
        },
        Case(.equal, [], [run("a", [5, 1]), run("b", [5, .nan])], .undecided, "diverged"),
        Case(.equal, [], [run("a", [5, 1])], .undecided, "alone"),
        Case(.equal, [], [run("a", [5, 1]), run("b", [5, 1], measure: "mae")], .undecided, "measures"),
        Case(.different, ["a", "b"], [run("a", [5, 1]), run("b", [5, 2])], .supported, "apart"),
        Case(.different, [], [run("a", [5, 1]), run("b", [5, 1])], .notSupported, "same"),
        Case(
            .different, ["a", "b"], seeds("a", [1, 1.5, 2.2]) + seeds("b", [1.1, 1.7, 2.4]), .undecided,
            "within the seeds"),
        Case(
            .different, [], seeds("a", [1, 1.5, 2.2]) + seeds("b", [1.1, 1.7, 2.4]), .undecided,
            "of all settings, too, within the seeds"),
        Case(
            .different, [], seeds("a", [1, 1.1, 1.2]) + seeds("b", [2, 2.1, 2.2]), .supported,
            "settings lie apart"),
        Case(
            .different, [],
            seeds("a", [1, 1, 1]) + seeds("b", [2, 2, 2]) + seeds("c", [0.5, 2.1, 9]), .supported,
            "two settings lie apart, whatever a third does"),
        Case(
            .different, [], seeds("a", [1, 1, 1]) + seeds("b", [1.1, 1.1, 9]), .notSupported,
            "single seeds differ, the settings no more than that"
        ) { $0.within = 0.1 },
        Case(.different, [], seeds("a", [1, 2, 3]), .supported, "one setting: its runs"),
        Case(
            .different, [], [run("a", [5, 1]), run("b", [5, 4])], .supported, "the other never",
            by: .iterationsTo
        ) { $0.reach = 2 },
        Case(.equal, [], seeds("a", [1, 1]) + seeds("b", [1, 1]), .supported, "whatever the seed"),
        Case(
            .equal, [], seeds("a", [1, 1.5, 2.2]) + seeds("b", [1.1, 1.7, 2.4]), .undecided,
            "within the seeds"),
        Case(
            .equal, ["a", "b"], seeds("a", [1, 1.1, 1.2]) + seeds("b", [2, 2.1, 2.2]), .notSupported,
            "settings lie apart"),
        Case(
            .equal, [], seeds("a", [1, 1, 1]) + seeds("b", [1.1, 1.1, 9]), .undecided,
            "the settings, not the single seeds"
        ) { $0.within = 0.1 },
        Case(.below, ["a"], [run("a", [5, 1]), run("b", [5, 3])], .supported, "below") { $0.bound = 2 },
        Case(.below, [], [run("a", [5, 1]), run("b", [5, 3])], .notSupported, "one above") { $0.bound = 2 },
        Case(.below, [], [run("a", [5, infinite])], .undecided, "diverged") { $0.bound = 2 },
        Case(.above, [], [run("a", [5, 3])], .supported, "above") { $0.bound = 2 },
        Case(.above, [], [run("a", [5, 1])], .notSupported, "below") { $0.bound = 2 },
        Case(.below, [], [run("a", [5, 2])], .notSupported, "equal") { $0.bound = 2 },
        Case(.above, [], [run("a", [5, infinite])], .undecided, "diverged") { $0.bound = 2 },
    ]

    static let courses: [Case] = [
        Case(.falls, [], [run("a", [2, 3, 1])], .supported, "ends lower"),
        Case(.falls, [], [run("a", [2, 3, 1])], .notSupported, "not steadily") { $0.isSteady = true },
        Case(.falls, [], [run("a", [2, 1, infinite])], .notSupported, "diverges"),
        Case(.falls, [], [run("a", [2, 3, 2])], .notSupported, "ends where it began"),
        Case(.falls, [], [run("a", [2, 3, 1.999999])], .undecided, "ends there but for rounding"),
        Case(.falls, [], [run("a", [2])], .undecided, "one state"),
        Case(.rises, [], [run("a", [2, 1, 3])], .supported, "ends higher"),
        Case(.rises, [], [run("a", [2, 1, .nan])], .supported, "diverges"),
        Case(.rises, [], [run("a", [2, 1])], .notSupported, "falls"),
        Case(.rises, [], [run("a", [2, 2])], .notSupported, "stays"),
        Case(.rises, [], [run("a", [2, 2.000001])], .undecided, "stays but for rounding"),
        Case(.turns, [], [run("a", [5, 1, 2, 2, 2])], .supported, "down and up", by: .finalLoss),
        Case(.turns, [], [run("a", [5, 4, 3, 2, 1])], .notSupported, "down", by: .finalLoss),
        Case(.turns, [], [run("a", [5, 4])], .undecided, "too few states", by: .finalLoss),
        Case(.turns, [], [run("a", [5, -4, 1, 1, 2])], .undecided, "not positive", by: .finalLoss),
        Case(.turns, [], [run("a", [5, 4, 1, 1, 2])], .undecided, "up at the very end", by: .finalLoss),
        Case(.diverges, [], [run("a", [1, 9, infinite])], .supported, "no longer finite"),
        Case(.diverges, [], [run("a", [2, 1])], .notSupported, "falls"),
        Case(.diverges, [], [run("a", [1, 9])], .undecided, "on its way"),
    ]

    static let ways: [Case] = [
        Case(.fewerOperations, [], [ways("a", autograd: 4, byHand: 5)], .supported, "fewer", autograd),
        Case(
            .fewerOperations, [], [ways("a", autograd: 5, byHand: 5)], .notSupported, "equally many", autograd
        ),
        Case(.fewerOperations, [], [ways("a", autograd: 4, byHand: 5)], .notSupported, "not half") {
            ($0.way, $0.times) = (.autograd, 2)
        },
        Case(.fewerOperations, [], [run("a", [2, 1])], .undecided, "not counted", autograd),
        Case(.closerToDouble, [], closer(autograd: 6, byHand: 0), .supported, "always", autograd),
        Case(.closerToDouble, [], closer(autograd: 0, byHand: 6), .notSupported, "never", autograd),
        Case(.closerToDouble, [], closer(autograd: 0, byHand: 0, same: 9), .notSupported, "equal", autograd),
        Case(.closerToDouble, [], closer(autograd: 5, byHand: 0), .undecided, "too few", autograd),
        Case(.closerToDouble, [], closer(autograd: 12, byHand: 9), .undecided, "chance", autograd),
        Case(.closerToDouble, [], [run("a", [2, 1])], .undecided, "not computed", autograd),
    ]

    private static let all = sides + values + courses + ways

    @Test("each answer where it belongs", arguments: all)
    func answers(example: Case) {
        let verdict = example.expectation.verdict(on: example.subjects)
        #expect(verdict.answer == example.answer, "\(verdict.evidence)")
        #expect(!verdict.evidence.isEmpty)
    }

    @Test("every kind is shown with all three answers")
    func complete() {
        for kind in ExpectationKind.all {
            let own = Self.all.filter { $0.expectation.kind == kind }
            #expect(Set(own.map(\.answer)) == Set(Verdict.Answer.allCases), "\(kind.name)")
        }
    }

    @Test("kinds and criteria have names of their own")
    func names() {
        #expect(Set(ExpectationKind.all.map { $0.name }).count == ExpectationKind.all.count)
        #expect(Set(Criterion.all.map { $0.name }).count == Criterion.all.count)
    }

    @Test("what is undecided says why")
    func reasons() {
        for example in Self.sides where example.answer == .undecided {
            let verdict = example.expectation.verdict(on: example.subjects)
            #expect(verdict.evidence.count == 2, "\(example.testDescription)")
        }
    }

    @Test(
        "of what no run recorded, no values are shown",
        arguments: [ExpectationKind.turns, .falls, .rises, .below, .above])
    func noValues(kind: ExpectationKind) {
        var expectation = Expectation(kind)
        expectation.criterion = .validationLoss
        expectation.bound = 1
        let verdict = expectation.verdict(on: [run("a", [5, 1, 2, 2, 2])])
        #expect(verdict.answer == .undecided)
        #expect(verdict.evidence.map(\.key) == ["expectations.noValues", "expectations.missing"])
    }

    @Test("the final loss, and what the finding that leads is about, are not told twice")
    func comparison() {
        let subjects = [("a", 0.5), ("b", 0.75)].map { name, share in
            run(
                name,
                ["loss": [2, share], "training.accuracy": [0.25, share], "validation.loss": [2, share]])
        }
        var expectation = Expectation(.highest)
        expectation.sides = [.init(name: "b", runs: ["b"])]
        func led(by criterion: Criterion, beside finding: Finding? = nil) -> String? {
            expectation.criterion = criterion
            return expectation.verdict(on: subjects).comparison(beside: finding)?.key
        }
        #expect(led(by: .accuracy) == "expectations.rankingBy")
        #expect(led(by: .finalLoss) == nil)
        let unseen = Finding(
            kind: "unseen", runs: ["a", "b"], series: "validation.loss", claim: Phrase(""),
            evidence: Phrase(""))
        #expect(led(by: .validationLoss, beside: unseen) == nil)
        #expect(led(by: .lowestValidationLoss, beside: unseen) == "expectations.rankingBy")
        #expect(led(by: .accuracy, beside: unseen) == "expectations.rankingBy")
    }

    @Test("that a run was still falling is a limit")
    func window() {
        var expectation = Expectation(.lowest)
        expectation.sides = [.init(name: "a", runs: ["a"])]
        let verdict = expectation.verdict(on: [Self.falling("a", to: 1), Self.falling("b", to: 2)])
        #expect(verdict.answer == .supported)
        #expect(verdict.limits.map(\.key) == ["limits.theseSettings", "limits.allFalling"])
    }

    @Test("the chance of a sign test is the binomial one")
    func chance() throws {
        var expectation = Expectation(.closerToDouble)
        expectation.way = .autograd
        let verdict = expectation.verdict(on: Self.closer(autograd: 12, byHand: 9))
        // 2 · P(at least 12 of 21) = 2 · 0.33181
        #expect(
            try #require(verdict.evidence.first).values["chance"] == .number(66.36238098144531, digits: 2))
    }

    @Test("criteria read what their names say")
    func criteria() {
        let columns: [String: [Double]] = [
            "loss": [4, 1, 2], "validation.loss": [5, 2, 3], "training.accuracy": [0.5, 0.75, 1],
            "validation.accuracy": [0.25, 0.5, 0.75], "layer1.gradient_norm": [1, 2, 3],
            "layer2.gradient_norm": [10, 5, 4], "layer1.inactive": [0, 0.5, 0.25],
        ]
        let history = run("a", columns).history
        let expected: [String: Double] = [
            "final_loss": 2, "lowest_loss": 1, "validation_loss": 3, "lowest_validation_loss": 2,
            "accuracy": 1,
            "validation_accuracy": 0.75, "iterations_to": 1, "gradient_norm": 5, "first_layer_gradient": 0.1,
            "inactive_units": 0.25,
        ]
        for criterion in Criterion.all {
            #expect(criterion.value(history, 3) == expected[criterion.name], "\(criterion.name)")
        }
    }
}
