import Analysis
import Foundation
import Histories
import Languages
import Testing

/// What is said of expectations, word by word.
@Suite("Verdicts in words")
struct VerdictSentenceTests {
    private static func run(_ name: String, _ losses: [Double], seed: (key: String, value: Int)? = nil)
        -> Subject
    {
        let loss = Series(name: "loss", steps: .every(0..<losses.count), values: losses)
        var subject = Subject(history: History(name: name, series: [loss]), measure: "mse")
        if let seed {
            subject.variations = [.init(key: seed.key, value: "\(seed.value)", isSeed: true)]
        }
        return subject
    }

    /// Runs of a setting that end at these losses, a seed each.
    private static func seeds(_ setting: String, _ ends: [Double], _ key: String = "seed") -> [Subject] {
        ends.enumerated().map { seed, end in
            var subject = run("\(setting)\(seed)", [5, end], seed: (key, seed))
            subject.setting = setting
            return subject
        }
    }

    private func verdict(
        _ kind: String, _ sides: [String] = [], on subjects: [Subject],
        _ set: (inout Analysis.Expectation) -> Void = { _ in }
    ) throws -> Verdict {
        var expectation = Analysis.Expectation(try #require(ExpectationKind.all.first { $0.name == kind }))
        expectation.sides = sides.map { name in
            .init(name: name, runs: subjects.filter { $0.name == name || $0.setting == name }.map(\.name))
        }
        set(&expectation)
        return expectation.verdict(on: subjects)
    }

    private func said(_ phrases: [Phrase], _ tag: String) throws -> [String] {
        let language = try Checkout.language(tag)
        return phrases.map { language.say($0) }
    }

    @Test(
        "that two runs are equal is said, and answers who is lower",
        arguments: [("en", "A and b are equal."), ("zh-Hans", "a 与 b 相等。")])
    func equal(tag: String, sentence: String) throws {
        let verdict = try verdict("lowest", ["a"], on: [Self.run("a", [5, 1]), Self.run("b", [4, 1])])
        #expect(verdict.answer == .notSupported)
        #expect(try said(verdict.evidence, tag).last == sentence)
    }

    @Test(
        "so is that a run ends where it began, or at the bound",
        arguments: [
            (
                "en", "With a, the last value is equal to the first, 2.",
                "With a, the value is equal to the bound, 2."
            ),
            ("zh-Hans", "a 的终值等于初值，都是 2。", "a 的值恰好等于这个界限 2。"),
        ])
    func returned(tag: String, falls: String, below: String) throws {
        let runs = [Self.run("a", [2, 1, 2])]
        #expect(try said(verdict("falls", on: runs).evidence, tag).last == falls)
        #expect(try said(verdict("below", on: runs) { $0.bound = 2 }.evidence, tag).last == below)
    }

    @Test("settings with several seeds are told by their medians and ranges")
    func settings() throws {
        let runs = Self.seeds("a", [1, 1.5, 2]) + Self.seeds("b", [1.25, 1.75, 4])
        let verdict = try verdict("different", on: runs)
        #expect(verdict.answer == .undecided)
        #expect(try said([verdict.claim], "en") == ["The settings differ in their final loss."])
        #expect(
            try said(verdict.evidence, "en") == [
                "From the lowest: a: 1.5 (1 to 2); b: 1.75 (1.25 to 4).",
                "The 6 values lie between 1 and 4, 75% apart.",
                "Undecided, since the middle halves of the seeds of a and b overlap: the difference is within their spread.",
            ])
    }

    @Test(
        "what holds for several starts or seeds is not said to hold for one",
        arguments: [
            ("seed", 2, "This holds for these data, these starts and this number of iterations."),
            ("training.seed", 2, "This holds for these data, these seeds and this number of iterations."),
            ("seed", 1, "This holds for these data, this start and this number of iterations."),
        ])
    func starts(key: String, count: Int, limit: String) throws {
        let ends = [1.0, 1].prefix(count)
        let runs = Self.seeds("a", Array(ends), key) + Self.seeds("b", ends.map { $0 + 1 }, key)
        #expect(try said(verdict("lowest", ["a"], on: runs).limits, "en").first == limit)
    }

    @Test("of a run of no iterations, its one state is told")
    func oneState() throws {
        let verdict = try verdict("falls", on: [Self.run("a", [2])])
        #expect(
            try said(verdict.evidence, "en") == [
                "Values: a at 2.",
                "Undecided, since 1 state is recorded of a: too few to tell where the value goes.",
            ])
    }
}
