import Analysis
import Histories
import Languages
import Testing

@Suite("Vanishing gradient: how much arrives at the first layer")
struct VanishingTests {
    private func subject(_ name: String, _ norms: [Double]) -> Subject {
        var columns = ["loss": [2.0, 1]]
        for (place, norm) in norms.enumerated() { columns["layer\(place + 1).gradient_norm"] = [norm, 1] }
        return run(name, columns, every: 5)
    }

    @Test("the ratio of the first layer's norm to the last one's at the start, run by run")
    func ratios() throws {
        let found = findings(
            "vanishing", [subject("relu", [0.5, 1, 1]), subject("sigmoid", [0.001, 0.1, 1])])
        try #require(found.count == 1)
        #expect(found[0].claim.key == "findings.vanishing.few")
        #expect(found[0].runs == ["sigmoid", "relu"] && found[0].value == 0.001 && found[0].state == 0)
        #expect(found[0].claim.values["layers"] == .count(3))
    }

    @Test("where it grows on its way back, that is another finding")
    func exploding() {
        let found = FindingRule.findings(about: [subject("a", [11, 3, 1]), subject("b", [2, 1, 1])])
        #expect(!found.contains { $0.kind == "vanishing" })
        let finding = found.first { $0.kind == "exploding" }
        #expect(finding?.runs == ["a"] && finding?.value == 11)
    }

    @Test("not where it is within a factor of ten, nor in fewer than three layers")
    func limits() {
        #expect(findings("vanishing", [subject("a", [0.2, 1, 1])]).isEmpty)
        #expect(findings("vanishing", [subject("a", [0.001, 1])]).isEmpty)
        #expect(findings("vanishing", [subject("a", [1, 1, 0])]).isEmpty)
        #expect(findings("vanishing", [subject("a", [.nan, 1, 1])]).isEmpty)
    }
}
