import Analysis
import Histories
import Languages
import Testing

@Suite("Thinned runs")
struct ThinningTests {
    private func subject(_ name: String, isThinned: Bool) -> Subject {
        let loss = Series(name: "loss", steps: .at([0, 4, 5, 9]), values: [4, 3, 2, 1])
        return Subject(history: History(name: name, series: [loss], isThinned: isThinned), measure: "mse")
    }

    @Test("are told, with how many of their states are here")
    func told() throws {
        let found = findings("thinning", [subject("a", isThinned: true), subject("b", isThinned: false)])
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.runs == ["a"])
        #expect(finding.claim.values["kept"] == .count(4) && finding.claim.values["states"] == .count(10))
    }

    @Test("where all states are judged, it is told how many are drawn")
    func drawn() throws {
        var subject = subject("a", isThinned: false)
        subject.drawnStates = 2
        let finding = try #require(findings("thinning", [subject]).first)
        #expect(finding.claim.key == "findings.thinning.drawn" && finding.runs == ["a"])
        #expect(finding.claim.values["kept"] == .count(2) && finding.claim.values["states"] == .count(4))
        #expect(
            !FindingRule.findings(about: [subject]).flatMap(\.limits).contains(Phrase("limits.keptStates")))
    }

    @Test("others are not")
    func whole() {
        #expect(findings("thinning", [subject("a", isThinned: false)]).isEmpty)
    }
}
