import Analysis
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
        #expect(found[0].evidence.key == "findings.divergence.evidence")
        #expect(found[0].evidence.values["before"] == .number(100))
    }

    @Test("at the very first state there is no loss before")
    func atOnce() throws {
        let found = findings("divergence", [run("a", [.nan])])
        try #require(found.count == 1)
        #expect(found[0].state == 0)
        #expect(found[0].evidence.key == "findings.divergence.atOnce")
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
        #expect(finding.state == 3 && finding.evidence.key == "findings.divergence.evidence")
        #expect(finding.evidence.values["before"] == .number(2))
    }
}
