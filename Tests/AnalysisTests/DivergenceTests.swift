import Analysis
import Foundation
import Languages
import Testing

@Suite("Divergence: which runs left the finite numbers")
struct DivergenceTests {
    @Test("at which state, and the loss before", arguments: [Double.infinity, -.infinity, .nan])
    func state(end: Double) throws {
        let found = findings("divergence", [run("a", [1, 0.5]), run("b", [1, 100, end])])
        try #require(found.count == 1)
        #expect(found[0].runs == ["b"])
        #expect(found[0].state == 2)
        let told = Phrase(
            "list.diverged", ["run": .name("b"), "state": .count(2), "before": .number(100)])
        #expect(found[0].evidence.values["each"] == .phrases([told]))
        #expect(found[0].value == 100)
    }

    @Test("at the very first state there is no loss before")
    func atOnce() throws {
        let found = findings("divergence", [run("a", [.nan])])
        try #require(found.count == 1)
        #expect(found[0].state == 0)
        #expect(found[0].value == nil)
        guard case .phrases(let told)? = found[0].evidence.values["each"] else {
            Issue.record("no list")
            return
        }
        #expect(told.map(\.key) == ["list.divergedAtOnce"])
    }

    @Test("a weight that is not finite is enough")
    func weight() {
        #expect(findings("divergence", [run("a", [3, 2], weight: [0, .nan])]).first?.state == 1)
    }

    @Test("large is not infinite")
    func none() {
        #expect(findings("divergence", [run("a", [1, 1e300]), run("b", [])]).isEmpty)
    }

    @Test("the loss before is the last that was recorded")
    func recorded() throws {
        let columns = ["loss": [3, 2, 1, .infinity], "training.loss": [3, 2]]
        let finding = try #require(findings("divergence", [run("a", columns)]).first)
        #expect(finding.state == 3 && finding.value == 2)
    }

    @Test("several are one finding, which leads where hardly a run is left")
    func several() {
        let lost = [run("a", [1, .infinity]), run("b", [1, 2, .nan])]
        let found = FindingRule.findings(about: lost + [run("c", [2, 1])])
        #expect(found.first?.kind == "divergence" && found.first?.runs == ["a", "b"])
        #expect(found.first?.state == 1)
        let few = FindingRule.findings(about: lost + (0..<5).map { run("run\($0)", [2, Double($0) + 1]) })
        #expect(few.first?.kind != "divergence")
    }

    @Test("a loss that is finite but grows without end is told as well")
    func grows() {
        let growing = (0..<30).map { pow(2.0, Double($0)) }
        let found = findings("divergence", [run("a", growing)])
        #expect(found.map(\.claim.key) == ["findings.divergence.grows"])
        #expect(findings("divergence", [run("a", growing + [1, 1, 1])]).isEmpty)
    }
}
