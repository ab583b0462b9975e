import Analysis
import Languages
import Testing

@Suite("Inactivity: units that are zero on every sample to the end")
struct InactivityTests {
    /// Above zero until `since`, then zero, over 21 states.
    private func activity(until since: Int) -> [Double] { (0...20).map { $0 < since ? 0.5 : 0 } }

    @Test("from which state on, and how many of all")
    func since() throws {
        let subject = run(
            "a", [Double](repeating: 1, count: 21),
            activity: [
                "layer1.1": activity(until: 4), "layer1.2": activity(until: 0),
                "layer1.3": activity(until: 21), "layer2.1": activity(until: 18),
            ])
        let found = findings("inactivity", [subject])
        try #require(found.count == 1)
        let finding = found[0]
        let values = finding.claim.values
        #expect(values["units"] == .names(["layer1.1", "layer1.2", "layer2.1"]))
        #expect(values["count"] == .count(3) && values["all"] == .count(4))
        #expect(values["state"] == .count(18), "all three are inactive only from there on")
        #expect(finding.series == "active.layer1.1")
        #expect(finding.state == 4)
    }

    @Test("a unit must be inactive through the last tenth of the run", arguments: 0...21)
    func lastTenth(since: Int) {
        let subject = run("a", [2, 1], activity: ["layer1.1": activity(until: since)])
        #expect(findings("inactivity", [subject]).isEmpty == (since > 18))
    }

    @Test("a unit that is zero at times, or above zero at the end, is not inactive")
    func none() {
        #expect(findings("inactivity", [run("a", [2, 1], activity: ["layer1.1": [0, 0.25]])]).isEmpty)
        #expect(findings("inactivity", [run("a", [2, 1, 1], activity: ["layer1.1": [1, 0, 1]])]).isEmpty)
        #expect(findings("inactivity", [run("a", [2, 1], activity: ["layer1.1": []])]).isEmpty)
        #expect(findings("inactivity", [run("a", [2, 1])]).isEmpty)
    }

    @Test("several runs are told beside each other, those that lose nothing among them")
    func runs() {
        let found = findings(
            "inactivity",
            [
                run("a", [1, 1], activity: ["layer1.1": [0, 0]]),
                run("b", [1, 1], activity: ["layer1.1": [1, 1]]),
                run("c", [1, 1, 1], activity: ["layer1.1": [1, 0, 0]]),
            ])
        #expect(found.map(\.runs) == [["a", "b", "c"]])
        let ranking = [("a", 1), ("b", 0), ("c", 1)].map {
            Phrase("list.inactive", ["run": .name($0), "count": .count($1), "all": .count(1)])
        }
        #expect(found.first?.claim.values["ranking"] == .phrases(ranking))
    }

    @Test("most of a layer at rest is told first of all, half of one is not")
    func order() {
        func kinds(_ silent: Int) -> [String] {
            let activity = (1...4).map { ("layer1.\($0)", $0 <= silent ? [0.0, 0] : [1, 1]) }
            let dying = run("a", [2, 1], activity: Dictionary(uniqueKeysWithValues: activity))
            return FindingRule.findings(about: [dying, run("b", [3, 2])]).map(\.kind)
        }
        #expect(kinds(3).first == "inactivity")
        #expect(kinds(2) == ["lowest", "inactivity", "lead", "descent", "undecided"])
    }

    @Test("of a run that diverged nothing is known to be silent")
    func diverged() {
        let silent = ["layer1.1": [0.5, 0, 0]]
        #expect(findings("inactivity", [run("a", [2, 1, .nan], activity: silent)]).isEmpty)
        let shares = run("a", ["loss": [2, 1, .nan], "layer1.inactive": [0, 1, 1]])
        #expect(findings("inactivity", [shares]).isEmpty)
    }

    @Test("of many runs with summaries only the one that loses most is told")
    func manyShares() throws {
        let subjects = (1...5).map { run("run\($0)", ["layer1.inactive": [0, Double($0) / 10]]) }
        let found = findings("inactivity", subjects)
        #expect(found.map(\.claim.key) == ["findings.inactivity.shareMany"])
        #expect(found.first?.claim.values["run"] == .name("run5"))
        #expect(found.first?.claim.values["count"] == .count(5))
    }

    @Test("where only summaries of layers were recorded, the share of each is told that stays to the end")
    func shares() throws {
        let columns = [
            "loss": [2.0, 1, 1], "layer1.inactive": [0, 0.25, 0.5], "layer2.inactive": [1, 1, 0],
            "layer3.inactive": [0, 0, 1],
        ]
        let finding = try #require(findings("inactivity", [run("a", columns, every: 10)]).first)
        #expect(finding.claim.key == "findings.inactivity.share" && finding.series == "layer1.inactive")
        let shares = [(1, 50.0), (3, 100)].map {
            Phrase("list.share", ["layer": .count($0), "share": .number($1, digits: 3)])
        }
        #expect(finding.claim.values["shares"] == .phrases(shares))
        #expect(findings("inactivity", [run("a", ["layer1.inactive": [1, 0]])]).isEmpty)
    }

    @Test("of runs that learn from batches nothing is said: a batch is not every sample")
    func batches() {
        var batched = run("a", [1, 1], activity: ["layer1.1": [0, 0]])
        #expect(findings("inactivity", [batched]).count == 1)
        batched.isFullBatch = false
        #expect(findings("inactivity", [batched]).isEmpty)
    }
}
