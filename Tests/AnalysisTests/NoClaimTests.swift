import Analysis
import Foundation
import Histories
import Languages
import Testing

/// Where the numbers carry nothing, nothing is said.
@Suite("No claim without cause")
struct NoClaimTests {
    @Test(
        "of no run, a run without losses",
        arguments: [[], [run("a", [])], [run("a", []), run("b", [])]] as [[Subject]])
    func nothing(subjects: [Subject]) {
        #expect(FindingRule.findings(about: subjects).isEmpty)
    }

    @Test("of a single state nothing is claimed, and it is said why", arguments: [1, 2])
    func oneState(runs: Int) {
        let found = FindingRule.findings(about: (0..<runs).map { run("run\($0)", [0.5]) })
        #expect(Set(found.map(\.kind)) == ["undecided"])
        #expect(found.last?.claim.key == "findings.undecided.tooFew")
    }

    @Test("of a history that holds no loss at all")
    func noLoss() {
        let history = History(
            name: "a", series: [Series(name: "output.1", steps: .every(0..<3), values: [1, 2, 3])])
        let subject = Subject(history: history, measure: "mse")
        #expect(FindingRule.findings(about: [subject, subject]).isEmpty)
    }

    @Test("every finding names runs that exist, carries evidence, and is found again the second time")
    func form() {
        let subjects = [
            run("a", [3, 2, 1]), run("b", [3, 4, .infinity]), run("c", [3, 2, 1]), run("d", [9, 9.5, 9]),
            run("e", [1, 1, 1], measure: "cross_entropy", activity: ["layer1.1": [0, 0, 0]]),
        ]
        let found = FindingRule.findings(about: subjects)
        #expect(found == FindingRule.findings(about: subjects))
        #expect(
            Set(found.map(\.kind)) == [
                "lowest", "coincidence", "incomparable", "divergence", "descent", "inactivity",
                "unchanged", "undecided",
            ])
        for finding in found {
            #expect(Set(finding.runs).isSubset(of: subjects.map(\.name)))
            #expect(!finding.runs.isEmpty && !finding.claim.key.isEmpty && !finding.evidence.key.isEmpty)
            #expect(!finding.definition.key.isEmpty)
        }
        #expect(Set(FindingRule.all.map(\.kind)).count == FindingRule.all.count)
    }

    @Test("no limit is told that the loss has passed")
    func passedLimit() {
        let quick: [Double] = (0..<201).map { exp(-0.25 * Double($0)) }
        let slow: [Double] = (0..<201).map { 3e-5 * exp(-Double($0) / 150) }
        #expect(findings("convergence", [run("a", quick.map { $0 + 3e-5 })]).count == 1)
        #expect(findings("convergence", [run("a", zip(quick, slow).map(+))]).isEmpty)
    }

    @Test("no power law of a loss that falls exponentially, faster than any that is tried")
    func quickFall() {
        let quick: [Double] = (0..<40).map { pow(0.2, Double($0)) }
        #expect(findings("convergence", [run("a", quick)]).isEmpty)
    }

    @Test("no fall on the whole of a loss that ends high", arguments: [5, 0.9])
    func highEnd(last: Double) {
        // Neither formula fits, and it does not fall at every state.
        let fall = (0..<30).map { place in
            let parabola = 1 - Double(place * place) / 900
            return place % 2 == 0 ? parabola : parabola + 0.002
        }
        #expect(findings("trend", [run("a", fall)]).count == 1)
        #expect(findings("trend", [run("a", fall + [last])]).isEmpty)
    }

    @Test("no lead is passed over that no chance has made, however short it is")
    func shortLead() throws {
        let gaps = (0..<200).map { $0 < 40 || 100..<105 ~= $0 ? 0.1 : -0.1 }
        let losses: [Double] = gaps.indices.map { 10 / Double($0 + 10) + 1 }
        var one = run("a", zip(losses, gaps).map(+)), other = run("b", losses)
        (one.isFullBatch, other.isFullBatch) = (true, true)
        let found = try #require(findings("crossing", [one, other]).first)
        #expect(found.state == 105)
        let times = Phrase(
            "list.crossings",
            ["run": .name("a"), "other": .name("b"), "step": .count(105), "count": .count(3)])
        #expect(found.claim.values["each"] == .phrases([times]))
    }
}
