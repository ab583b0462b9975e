import Analysis
import Languages
import Testing

@Suite("Inactivity: units that are zero on every sample to the end")
struct InactivityTests {
    @Test("from which state on, and how many of all")
    func since() throws {
        let subject = run(
            "a", [3, 2, 1, 1],
            activity: [
                "layer1.1": [1, 0.5, 0, 0], "layer1.2": [0, 0, 0, 0], "layer1.3": [1, 1, 1, 1],
                "layer2.1": [0, 0, 0.25, 0],
            ])
        let found = findings("inactivity", [subject])
        try #require(found.count == 1)
        let finding = found[0]
        let values = finding.claim.values
        #expect(values["units"] == .names(["layer1.1", "layer1.2", "layer2.1"]))
        #expect(values["count"] == .count(3) && values["all"] == .count(4))
        #expect(values["state"] == .count(3), "all three are inactive only from there on")
        #expect(finding.series == "active.layer1.1")
        #expect(finding.state == 2)
    }

    @Test("a unit that is zero at times, or above zero at the end, is not inactive")
    func none() {
        #expect(findings("inactivity", [run("a", [2, 1], activity: ["layer1.1": [0, 0.25]])]).isEmpty)
        #expect(findings("inactivity", [run("a", [2, 1, 1], activity: ["layer1.1": [1, 0, 1]])]).isEmpty)
        #expect(findings("inactivity", [run("a", [2, 1])]).isEmpty)
    }

    @Test("each run speaks for itself")
    func runs() {
        let found = findings(
            "inactivity",
            [
                run("a", [1, 1], activity: ["layer1.1": [0, 0]]),
                run("b", [1, 1], activity: ["layer1.1": [1, 1]]),
                run("c", [1, 1], activity: ["layer1.1": [1, 0]]),
            ])
        #expect(found.map(\.runs) == [["a"], ["c"]])
        #expect(found.map(\.state) == [0, 1])
    }
}
