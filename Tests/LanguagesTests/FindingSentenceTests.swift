import Analysis
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

    /// A run of so many units, none of them ever active.
    private static func silent(_ name: String, _ units: Int) -> Subject {
        let active = (1...units).map {
            Series(name: "active.layer1.\($0)", steps: .every(0..<2), values: [0, 0])
        }
        let loss = Series(name: "loss", steps: .every(0..<2), values: [1, 1])
        return Subject(history: History(name: name, series: [loss] + active), measure: "mse")
    }

    private static func many(_ count: Int, _ end: (Int) -> Double) -> [Subject] {
        (0..<count).map { run("run\($0)", [100, end($0)]) }
    }

    /// Runs that call for every form of every rule.
    static let experiments: [[Subject]] = [
        [run("a", [2, 1]), run("b", [2, 0.5])],
        [run("a", [2, 1]), run("b", [2, 0.99])],
        [run("a", [2, 1]), run("b", [2, 0.5]), run("c", [2, 0.75])],
        [run("a", [2, 1]), run("b", [2, 0.99]), run("c", [2, 0.995, 0.995])],
        [
            run("a", [2, 1]), run("b", [2, 0.5]), run("c", [2, 0.5, 0.5]), run("d", [2, 0.8]),
            run("e", [2, 0.9]),
        ],
        [run("a", [2, 1]), run("b", [2, 1]), run("c", [2, 1.0000005])],
        [run("a", [2, 1]), run("b", [2, 1], measure: "cross_entropy")],
        [run("a", [2, .nan]), run("b", [.infinity]), run("c", [2, 3, 2.5, 2.75])],
        [run("a", [1, 1, 1], active: [0, 0, 0])], [silent("a", 9)],
        [run("a", [2, 1]), run("b", [2, 0.5]), run("c", [.infinity])],
        [run("a", [2, 2.0000001, 1])],
        (0..<5).map { run("run\($0)", [2, 1 + Double($0) / 100]) },
        many(8) { Double($0 + 1) } + [run("longer", [100, 9, 8])],
        many(8) { Double($0 + 1) }, many(8) { 1 + Double($0) * 1e-4 }, many(8) { Double($0) - 3 },
        many(8) { Double($0 + 1) } + [run("flat", [1, 1])],
    ]

    @Test("no gap stays open in any language", arguments: Language.tags)
    func gaps(tag: String) throws {
        let language = try Checkout.language(tag)
        for finding in Self.experiments.flatMap({ FindingRule.findings(about: $0) }) {
            for phrase in [finding.claim, finding.evidence] + finding.limits {
                let text = language.say(phrase)
                #expect(!text.contains("{") && !text.contains("  "), "\(phrase.key): \(text)")
                #expect(text.hasSuffix(".") || text.hasSuffix("。"), "\(phrase.key): \(text)")
            }
        }
    }

    @Test("these are all the sentences there are")
    func coverage() throws {
        let found = Self.experiments.flatMap { FindingRule.findings(about: $0) }
        let said = Set(found.flatMap { [$0.claim, $0.evidence] + $0.limits }.map(\.key))
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
                "B and c end lowest of 5, at 0.5: 2 times lower than a, which ends highest at 1."
            ])
        #expect(
            claims("coincidence", Self.experiments[5]) == [
                "A and b have the same loss at every state, to the last bit.",
                "The losses of a and c agree to within 5 × 10⁻⁷ of their value; "
                    + "1 of 2 differs, first at iteration 1.",
            ])
        #expect(
            claims("descent", Self.experiments[7]) == [
                "The loss of c rises 2 times in 3 iterations, first at iteration 1, from 2 to 3."
            ])
    }

    @Test("in Chinese")
    func chinese() throws {
        let language = try Checkout.language("zh-Hans")
        let claim = FindingRule.findings(about: Self.experiments[0]).first { $0.kind == "lowest" }?.claim
        #expect(claim.map { language.say($0) } == "b 的最终损失更低：0.5，a 为 1，后者是前者的 2 倍。")
    }
}
