import Analysis
import Languages
import Testing

@Suite("Spread: how far apart many runs end")
struct SpreadTests {
    private func subjects(_ ends: [Double]) -> [Subject] {
        ends.enumerated().map { run("run\($0)", [10, $1]) }
    }

    @Test("quartiles of the last losses")
    func quartiles() throws {
        let finding = try #require(findings("spread", subjects([9, 1, 3, 5, 7, 2, 4, 6, 8])).first)
        #expect(finding.claim.key == "findings.spread.apart")
        #expect(finding.evidence.key == "findings.spread.evidenceRatio")
        let values = finding.evidence.values
        #expect(values["low"] == .number(1) && values["high"] == .number(9))
        #expect(values["median"] == .number(5))
        #expect(values["lower"] == .number(3) && values["upper"] == .number(7))
        #expect(finding.value == 8)
        #expect(
            finding.limits == [Phrase("limits.allFalling")], "a grid of settings is no sample")
    }

    @Test("of seeds it is said that they are a sample, and no seed is called the lowest")
    func seeds() {
        let seeded = subjects([3, 1, 2]).enumerated().map { seed, subject in
            var subject = subject
            subject.variations = [.init(key: "seed", value: "\(seed)", isSeed: true)]
            return subject
        }
        let found = FindingRule.findings(about: seeded)
        #expect(found.first?.kind == "spread")
        #expect(found.first?.limits.contains(Phrase("limits.theseRuns", ["runs": .count(3)])) == true)
        #expect(!found.contains { $0.kind == "lowest" })
    }

    @Test("each seed counts once, however many settings it is tried with, and given weights are none")
    func seedCount() {
        let settings = ["relu", "tanh"].flatMap { activation in
            ["0", "1", "2", "given"].map { seed in
                var subject = run(activation + seed, [10, activation == "relu" ? 1 : 2])
                    .varying("activation", activation).varying("seed", seed, isSeed: true)
                subject.setting = activation
                return subject
            }
        }
        for kind in ["seeds", "spread"] {
            let runs = kind == "seeds" ? settings : settings.filter { $0.setting == "relu" }
            let limits = findings(kind, runs).flatMap(\.limits)
            #expect(limits.first == Phrase("limits.theseRuns", ["runs": .count(3)]), "\(kind)")
        }
    }

    @Test("between two runs the quartiles are interpolated")
    func interpolation() throws {
        let finding = try #require(findings("spread", subjects([1, 2, 3, 4, 5, 6, 7, 8])).first)
        #expect(finding.evidence.values["median"] == .number(4.5))
        #expect(finding.evidence.values["lower"] == .number(2.75))
        #expect(finding.evidence.values["upper"] == .number(6.25))
    }

    @Test("within a thousandth they end together")
    func together() throws {
        let ends = (0..<8).map { 1 + Double($0) * 1e-4 }
        let finding = try #require(findings("spread", subjects(ends)).first)
        #expect(finding.claim.key == "findings.spread.together")
    }

    @Test("of losses that are not all positive no ratio is given", arguments: [-3.0, 0, -1e-3])
    func negative(low: Double) throws {
        let finding = try #require(findings("spread", subjects([low] + (1..<8).map(Double.init))).first)
        #expect(finding.evidence.key == "findings.spread.evidence")
        #expect(finding.evidence.values["difference"] == .number(7 - low, digits: 3))
    }

    @Test("seven runs are too few, and a run that diverged does not count")
    func few() {
        let seven = (1..<8).map(Double.init)
        #expect(findings("spread", subjects(seven)).isEmpty)
        #expect(findings("spread", subjects(seven + [.nan])).isEmpty)
        let nine = findings("spread", subjects([.infinity] + (1..<9).map(Double.init)))
        #expect(nine.first?.runs == (1..<9).map { "run\($0)" })
    }
}
