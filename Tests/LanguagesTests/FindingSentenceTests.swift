import Analysis
import Foundation
import Histories
import Languages
import Testing

/// Every sentence that a rule can find, said in every language.
@Suite("Findings in words")
struct FindingSentenceTests {
    private static func run(
        _ name: String, _ losses: [Double], measure: String = "mse", active: [Double] = []
    ) -> Subject {
        var series = [Series(name: "loss", steps: .every(0..<losses.count), values: losses)]
        if !active.isEmpty {
            series.append(Series(name: "active.layer1.1", steps: .every(0..<active.count), values: active))
        }
        return Subject(history: History(name: name, series: series), measure: measure)
    }

    /// A run of which so many units are never active.
    private static func silent(_ name: String, _ units: Int, of all: Int? = nil) -> Subject {
        let active = (1...(all ?? units)).map {
            let share = $0 <= units ? 0.0 : 1
            return Series(name: "active.layer1.\($0)", steps: .every(0..<2), values: [share, share])
        }
        let loss = Series(name: "loss", steps: .every(0..<2), values: [1, 1])
        return Subject(history: History(name: name, series: [loss] + active), measure: "mse")
    }

    /// A run whose two units fall silent one after the other.
    private static func falling(_ name: String) -> Subject {
        let columns = [
            ("loss", [1.0, 1, 1]), ("active.layer1.1", [0, 0, 0]), ("active.layer1.2", [1, 0, 0]),
        ]
        let series = columns.map { Series(name: $0, steps: .every(0..<3), values: $1) }
        return Subject(history: History(name: name, series: series), measure: "mse")
    }

    private static func many(_ count: Int, _ end: (Int) -> Double) -> [Subject] {
        (0..<count).map { run("run\($0)", [100, end($0)]) }
    }

    private static func imported(
        _ losses: [Double], from start: Int = 0, accuracy: Double? = nil
    ) -> Subject {
        let loss = Series(name: "loss", steps: .every(start..<start + losses.count), values: losses)
        let shares =
            accuracy.map {
                [Series(name: "training.accuracy", steps: .at([start + losses.count - 1]), values: [$0])]
            } ?? []
        var subject = Subject(history: History(name: "log", series: [loss] + shares), measure: "mse")
        (subject.isImported, subject.isMeasureTold) = (true, false)
        return subject
    }

    /// Runs beside which stand others that were trained elsewhere.
    private static let logs: [[Subject]] = [
        [run("a", [2, 1.5, 1]), imported([2, 1.5, 1])],
        [run("a", [2, 1.234567, 1]), imported([2, 1.23, 1])],
        [run("a", [2, 1.5, 1]), imported([2, 1.5000001, 1])],
        [run("a", [2, 1.5, 1]), imported([2, 1.75, 0.25])],
        [run("a", [2, 1.5, 1]), imported([2, 1.5000001, 0.25])],
        [run("a", [2, 1.5, 1]), imported([2, 1.5, 1], from: 1)], [imported([2, 1])],
        [imported([2, 1], accuracy: 0.5)],
    ]

    /// Runs that call for every form of every rule.
    static let experiments: [[Subject]] =
        [
            [run("a", [2, 1]), run("b", [2, 0.5])],
            [run("a", [2, 1]), run("b", [2, 0.99])],
            [run("a", [2, 1]), run("b", [2, 0.5]), run("c", [2, 0.75])],
            [run("a", [2, 1]), run("b", [2, 0.99]), run("c", [2, 0.995, 0.995])],
            [
                run("a", [2, 1]), run("b", [2, 0.5]), run("c", [2, 0.5, 0.5]), run("d", [2, 0.8]),
                run("e", [2, 0.9]), run("f", [2, 0.9]),
            ],
            [run("a", [2, 1]), run("b", [2, 1]), run("c", [2, 1.0000005])],
            [run("a", [2, 1]), run("b", [2, 1], measure: "cross_entropy")],
            [run("a", [2, .nan]), run("b", [.infinity]), run("c", [2, 3, 2.5, 2.75])],
            [run("a", [1, 1, 1], active: [0, 0, 0])],
            [silent("a", 1, of: 2)], [silent("a", 9, of: 10)], [silent("a", 1), silent("b", 2)],
            [silent("a", 1), falling("b")],
            (0..<7).map { silent("run\($0)", 9) },
            [run("a", [2, 1]), run("b", [2, 0.5]), run("c", [.infinity])],
            [run("a", [2, 1, 30, 1])], [run("a", [2])],
            (0..<6).map { run("run\($0)", [2, 1 + Double($0) / 100]) },
            many(8) { Double($0 + 1) } + [run("longer", [100, 9, 8])],
            many(8) { Double($0 + 1) }, many(8) { 1 + Double($0) * 1e-4 }, many(8) { Double($0) - 3 },
            many(8) { Double($0 + 1) } + [run("flat", [1, 1])],
        ] + core + courses + logs + [swinging, [turned("a")], [turned("a"), turned("b")]]

    /// Two runs at rest, and one that could end anywhere.
    private static let swinging = [
        run("a", Array(repeating: 0.1, count: 40)), run("b", Array(repeating: 0.6, count: 40)),
        run("c", (0..<40).map { $0.isMultiple(of: 2) ? 0.2 : 6 }),
    ]

    /// Of mini-batches, validation, classes, layers and curvature.
    private static let core: [[Subject]] = [
        [recorded("a", ["training.loss": [3, 2]]), recorded("b", ["training.loss": [3, 4]])],
        (0..<3).map { recorded("run\($0)", ["training.loss": [3, 2]]) },
        (0..<4).map { run("run\($0)", [2, 1 / Double($0 + 1)]) },
        (0..<5).map { recorded("run\($0)", ["training.loss": [3, 2]]) } + [
            recorded("b", ["training.loss": [3, 3]])
        ],
        [recorded("a", ["layer1.inactive": [1, 1]])], [thinned], [drawn],
        (0..<5).map { recorded("run\($0)", ["layer1.inactive": [1, 1]]) },
        [run("a", [2, 3]), run("b", [2, 3])],
        ["a", "b"].map { recorded($0, ["training.loss": [3, 4]]) },
        ["a", "b"].map(overfitted),
        ["a", "b"].flatMap { setting in
            (0..<3).map { seed in
                var subject = run("\(setting)\(seed)", [2, 1])
                subject.setting = setting
                return subject
            }
        },
        [overfitted("a"), sound("b")],
        (0..<5).map { overfitted("run\($0)") },
        (0..<5).map { sound("run\($0)") },
        [classified(1)[0]], classified(7),
        classified(2, column: "validation.accuracy"), classified(7, column: "validation.accuracy"),
        [twins(2)], [twins(4, pairs: true)], [twins(9)],
        vanishing(2), vanishing(7),
        [curved("a", [1, 1]), curved("b", [3, 3]), curved("c", [1, 3])],
        [curved("a", [1, 1]), curved("b", [3, 3])], [curved("a", [2, 2])],
        (0..<7).map { curved("run\($0)", [$0 == 0 ? 3 : 1, 1]) },
        (0..<5).map { recorded("run\($0)", ["loss": [3, 2, 4]]) },
        (0..<5).map { _ in stopped(["loss": [3, 2]]) },
        [stopped(["loss": [3, 2]]), stopped(["loss": [3, 2], "validation.loss": [3, 2]])],
        [stopped(["loss": [3, 2]])], [stopped(["loss": [3, 2], "validation.loss": [3, 2]])],
    ]

    private static func course(_ name: String, _ loss: (Double) -> Double) -> Subject {
        run(name, (0..<100).map { loss(Double($0)) })
    }

    /// Something that leaps about, the same every time.
    private static func leap(_ state: Double) -> Double { sin(state * state * 12.9898) }

    /// Of a run's course, of several settings and of what is not decided.
    private static let courses: [[Subject]] = [
        [course("a") { exp(-$0 / 20) }], [course("a") { exp(-$0 / 20) }, course("b") { exp(-$0 / 10) }],
        [course("a") { 1 / ($0 + 1) }], [course("a") { 1 / ($0 + 1) }, course("b") { 2 / ($0 + 1) }],
        [course("a") { 1 + 0.1 * leap($0) }, course("b") { 1 + 0.1 * leap($0 + 0.5) }],
        [course("a") { 2 - $0 / 100 + 0.1 * leap($0) }], [course("a") { 1 + $0 / 100 }],
        [course("a") { pow(2, $0) }], [course("a") { 1 - $0 / 1000 + ($0 == 50 ? 1 : 0) }],
        [course("a") { 1 + 0.2 * cos(.pi * $0) }],
        [course("a") { $0 < 40 ? 1 - $0 / 80 : 0.5 }], [course("a") { 1 / (1 + exp($0 - 60)) }],
        [course("a") { exp(-$0 / 20) }, course("b") { 0.4 + exp(-$0 / 5) / 2 }],
        crossing("seed"), crossing("data.seed"), [poised],
        [course("a") { 2 - $0 / 100 + ($0 == 50 ? 0.010001 : 0) }],
        [course("a") { 1 - $0 / 200 }, course("b") { $0 < 20 ? 1 - $0 / 200 : 1 - $0 / 110 }],
        [
            course("a") { 1 - $0 / 200 }, course("b") { 1 - $0 / 300 },
            course("c") { $0 < 20 ? 1 - $0 / 200 : 1 - $0 / 110 },
        ],
        [run("a", [2, 1, 1]), run("b", [3, 1, 1.000004])],
        [run("a", [2, 1]), run("b", [2, 0.5]), run("c", [2, 0.500001])],
        [recorded("a", ["layer1.saturated": [1, 1], "loss": [3, 2]])],
        ["a", "b"].map {
            recorded($0, ["layer1.saturated": [1, 1], "loss": [3, 2], "layer1.update_ratio": [1]])
        },
        [recorded("a", ["loss": [3, 2], "layer1.update_ratio": [1], "layer2.update_ratio": [2]])],
        [recorded("a", ["loss": [3, 2], "layer1.update_ratio": [0]])],
        [
            recorded(
                "a",
                ["layer1.gradient_norm": [100], "layer2.gradient_norm": [10], "layer3.gradient_norm": [1]])
        ],
        varied([3, 2, 1]), varied([1, 2, 3]), varied([2, 1, .infinity]),
        varied([3, 2, 1, 4, 3, 2], second: 3), varied([3, 2, 1, 4, 3, .infinity], second: 3),
        ["a", "b"].flatMap { setting in
            (0..<3).map { seed in
                var subject = run("\(setting)\(seed)", [2, setting == "a" ? 1 : 0.5])
                subject.setting = setting
                subject.variations = [
                    .init(key: "seed", value: "\(seed)", isSeed: true), .init(key: "loss", value: setting),
                ]
                return subject
            }
        },
        (0..<3).map { seed in
            var subject = run("seed\(seed)", [2, Double(seed) + 1])
            subject.variations = [.init(key: "seed", value: "\(seed)", isSeed: true)]
            return subject
        },
        ["mse", "half"].map { loss in
            var subject = run(loss, [2, 1])
            subject.variations = [.init(key: "loss", value: loss)]
            return subject
        },
    ]

    /// Two runs that change places, each with a seed of its own and another setting.
    private static func crossing(_ seed: String) -> [Subject] {
        let runs = [course("a") { exp(-$0 / 20) }, course("b") { 0.4 + exp(-$0 / 5) / 2 }]
        return runs.enumerated().map { place, run in
            var run = run
            run.variations = [
                .init(key: seed, value: "\(place)", isSeed: true),
                .init(key: "step_size", value: "\(place + 1)"),
            ]
            return run
        }
    }

    /// A run whose weight swings while its loss stays.
    private static var poised: Subject {
        let weights = (0..<20).map { $0.isMultiple(of: 2) ? 1.0 : -1 }
        let columns = ["loss": [Double](repeating: 0.5, count: 20), "layer1.w.1.1": weights]
        let series = columns.sorted { $0.key < $1.key }.map {
            Series(name: $0, steps: .every(0..<20), values: $1)
        }
        return Subject(history: History(name: "a", series: series), measure: "mse")
    }

    /// Runs with step sizes and, if there is such, a second setting.
    private static func varied(_ ends: [Double], second: Int? = nil) -> [Subject] {
        ends.enumerated().map { place, end in
            var subject = run("run\(place)", [5, end])
            subject.variations = [.init(key: "step_size", value: "\(place % (second ?? 99) + 1)")]
            if let second { subject.variations.append(.init(key: "hidden", value: "\(place / second)")) }
            return subject
        }
    }

    private static func recorded(_ name: String, _ columns: [String: [Double]]) -> Subject {
        let series = columns.sorted { $0.key < $1.key }.map { column, values in
            Series(name: column, steps: .at(values.indices.map { $0 * 10 }), values: values)
        }
        return Subject(history: History(name: name, series: series), measure: "mse")
    }

    private static func overfitted(_ name: String) -> Subject {
        let falling = (0..<12).map { 12 - Double($0) }
        return recorded(name, ["loss": falling, "validation.loss": falling.map { max($0, 14 - $0) }])
    }

    /// A run of five states whose validation loss rises after the second.
    private static func turned(_ name: String) -> Subject {
        recorded(name, ["loss": [5, 4, 3, 2, 1], "validation.loss": [5, 4, 4.5, 5, 5.5]])
    }

    /// A run whose validation loss falls to the end.
    private static func sound(_ name: String) -> Subject {
        let falling = (0..<12).map { 12 - Double($0) }
        return recorded(name, ["loss": falling, "validation.loss": falling.map { $0 + 1 }])
    }

    private static func classified(_ count: Int, column: String = "training.accuracy") -> [Subject] {
        (0..<count).map { recorded("run\($0)", ["loss": [2, 1], column: [0, 1]]) }
    }

    /// Hidden units with equal weights, all of them or in two groups.
    private static func twins(_ units: Int, pairs: Bool = false) -> Subject {
        var columns = ["loss": [2.0, 1]]
        for unit in 1...units {
            let value = pairs ? Double(unit % 2) : 0
            columns["layer1.w.1.\(unit)"] = [value, value]
            columns["layer2.w.\(unit).1"] = [value, value]
        }
        return recorded("a", columns)
    }

    private static var thinned: Subject {
        let loss = Series(name: "loss", steps: .at([0, 4, 9]), values: [3, 2, 1])
        return Subject(history: History(name: "a", series: [loss], isThinned: true), measure: "mse")
    }

    private static var drawn: Subject {
        var subject = run("a", [3, 2, 1])
        subject.drawnStates = 2
        return subject
    }

    private static func vanishing(_ count: Int) -> [Subject] {
        (0..<count).map { run in
            let norms = (1...3).map { ("layer\($0).gradient_norm", [pow(10, Double($0 + run))]) }
            return recorded("run\(run)", Dictionary(uniqueKeysWithValues: norms))
        }
    }

    private static func curved(_ name: String, _ eigenvalues: [Double]) -> Subject {
        let columns = ["loss": [3.0, 2, 1], "curvature.largest": eigenvalues]
        let series = columns.map { Series(name: $0, steps: .every(0..<$1.count), values: $1) }
        var subject = Subject(history: History(name: name, series: series), measure: "mse")
        subject.stepSize = 1
        return subject
    }

    private static func stopped(_ columns: [String: [Double]]) -> Subject {
        var subject = recorded("a", columns)
        subject.iterations = 100
        return subject
    }

    @Test("no gap stays open in any language", arguments: Language.tags)
    func gaps(tag: String) throws {
        let language = try Checkout.language(tag)
        for finding in Self.experiments.flatMap({ FindingRule.findings(about: $0) }) {
            for phrase in [finding.title, finding.claim, finding.evidence, finding.definition]
                + finding.limits
            {
                let text = language.say(phrase)
                #expect(!text.contains("{") && !text.contains("  "), "\(phrase.key): \(text)")
                #expect(text.hasSuffix(".") || text.hasSuffix("。"), "\(phrase.key): \(text)")
            }
        }
    }

    @Test("these are all the sentences there are")
    func coverage() throws {
        let found = Self.experiments.flatMap { FindingRule.findings(about: $0) }
        let said = Set(
            found.flatMap { [$0.title, $0.claim, $0.evidence, $0.definition] + $0.limits }.map(\.key))
        let sentences = try Checkout.language("en").messages.keys.filter {
            $0.hasPrefix("findings.") || $0.hasPrefix("limits.")
        }
        #expect(Set(sentences).subtracting(said).sorted() == [])
    }

    @Test("in English")
    func english() throws {
        let language = try Checkout.language("en")
        func claims(_ kind: String, _ subjects: [Subject]) -> [String] {
            FindingRule.findings(about: subjects).filter { $0.kind == kind }.map { language.say($0.claim) }
        }
        #expect(claims("lowest", Self.experiments[0]) == ["B ends 2 times lower than a: 0.5 against 1."])
        #expect(
            claims("lowest", Self.experiments[4]) == [
                "B and c end lowest of 6, at 0.5: 2 times lower than a, which ends highest at 1."
            ])
        #expect(
            claims("coincidence", Self.experiments[5]) == [
                "A and b have the same losses throughout, to the last bit.",
                "The losses of a and c agree to within 5\u{A0}×\u{A0}10⁻⁷ of their value; "
                    + "1 of 2 differs, first at iteration 1.",
            ])
        #expect(
            claims("descent", Self.experiments[7]) == [
                "The loss of c rises 2 times in 3 iterations, first at iteration 1, from 2 to 3."
            ])
    }

    @Test(
        "overfitting of few states, in every language",
        arguments: [
            (
                "en",
                "With a, the validation loss is lowest at iteration 10 and rises at each of the 3 states after it, while the training loss falls at each, as it does in overfitting.",
                "With 2 of 2 runs the validation loss rises at every state after its lowest, while the training loss falls at each, as it does in overfitting: 37.5% since iteration 10 with a; 37.5% since iteration 10 with b."
            ),
            (
                "zh-Hans", "a 的验证损失在第 10 次迭代最低，在其后的 3 个状态中逐个上升，而训练损失逐个下降，过拟合时正是这样。",
                "2 次运行中有 2 次的验证损失在最低之后逐个状态上升，而训练损失逐个下降，过拟合时正是这样：a 自第 10 次迭代起上升 37.5%；b 自第 10 次迭代起上升 37.5%。"
            ),
        ])
    func strictOverfitting(tag: String, one: String, two: String) throws {
        let language = try Checkout.language(tag)
        for (subjects, said) in [([Self.turned("a")], one), ([Self.turned("a"), Self.turned("b")], two)] {
            let claims = FindingRule.findings(about: subjects).filter { $0.kind == "overfitting" }
            #expect(claims.map { language.say($0.claim) } == [said])
        }
    }

    @Test(
        "what is expected of a whole course, in every language",
        arguments: [
            ("en", "In every run, the validation accuracy rises from each recorded state to the next."),
            ("zh-Hans", "每次运行的验证准确率在每两个相邻的记录之间都上升。"),
        ])
    func expectedCourse(tag: String, said: String) throws {
        var expectation = Analysis.Expectation(try #require(ExpectationKind.all.first { $0.name == "rises" }))
        expectation.isSteady = true
        expectation.criterion = try #require(Criterion.all.first { $0.name == "validation_accuracy" })
        let subject = Self.run("a", [3, 2, 1])
        #expect(try Checkout.language(tag).say(expectation.verdict(on: [subject]).claim) == said)
    }

    @Test("in Chinese")
    func chinese() throws {
        let language = try Checkout.language("zh-Hans")
        let claim = FindingRule.findings(about: Self.experiments[0]).first { $0.kind == "lowest" }?.claim
        #expect(claim.map { language.say($0) } == "b 的最终损失更低：0.5，a 为 1，后者是前者的 2 倍。")
    }
}
