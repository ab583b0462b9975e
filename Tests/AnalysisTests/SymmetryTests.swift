import Analysis
import Histories
import Languages
import Testing

@Suite("Symmetry: units that never part")
struct SymmetryTests {
    /// A 1-3-1 network without biases: the first two hidden units are twins as long as `last` is 5.
    private func subject(_ last: Double) -> Subject {
        run(
            "a",
            [
                "loss": [2, 1], "layer1.w.1.1": [0, 0.5], "layer1.w.1.2": [0, 0.5], "layer1.w.1.3": [1, 0.5],
                "layer2.w.1.1": [1, 5], "layer2.w.2.1": [1, last], "layer2.w.3.1": [1, 5],
            ])
    }

    @Test("units with equal weights in and out at every state are named")
    func twins() throws {
        let found = findings("symmetry", [subject(5)])
        try #require(found.count == 1)
        #expect(found[0].claim.values["units"] == .names(["layer1.1", "layer1.2"]))
        #expect(found[0].claim.key == "findings.symmetry.claim")
        #expect(found[0].series == "layer1.w.1.1" && found[0].value == 2)
    }

    @Test("runs of which the same is to be said are named together, and first")
    func together() {
        var other = subject(5).history
        other = History(name: "b", series: other.series)
        let found = FindingRule.findings(about: [subject(5), Subject(history: other, measure: "mse")])
        #expect(found.first?.kind == "symmetry" && found.first?.runs == ["a", "b"])
        #expect(found.count { $0.kind == "symmetry" } == 1)
    }

    @Test("of a run that was thinned the states that are here are counted")
    func thinned() {
        let weights = ["layer1.w.1.1", "layer1.w.1.2", "layer2.w.1.1", "layer2.w.2.1"]
        let series = (["loss"] + weights).map { Series(name: $0, steps: .at([0, 4, 9]), values: [3, 2, 1]) }
        let history = History(name: "a", series: series, isThinned: true)
        let found = findings("symmetry", [Subject(history: history, measure: "mse")])
        #expect(found.first?.evidence.values["states"] == .count(3))
    }

    @Test("one weight that parts, by the last bit, parts the units")
    func parted() { #expect(findings("symmetry", [subject(5.000000000000001)]).isEmpty) }

    @Test("in the reference network, too; inputs and outputs are no hidden units")
    func reference() {
        func weights(_ values: [Double]) -> [String: [Double]] {
            Dictionary(uniqueKeysWithValues: values.enumerated().map { ("w\($0 + 1)", [$1, $1]) })
        }
        let hidden = findings("symmetry", [run("a", weights([1, 1, 2, 2, 3, 4, 3, 4]))])
        #expect(hidden.first?.claim.values["units"] == .names(["layer1.1", "layer1.2"]))
        // Equal inputs and equal outputs, but hidden units that differ.
        #expect(findings("symmetry", [run("a", weights([1, 2, 1, 2, 3, 3, 4, 4]))]).isEmpty)
    }

    @Test("biases must be equal, too")
    func biases() {
        var columns = [
            "layer1.w.1.1": [0.0, 1], "layer1.w.1.2": [0, 1], "layer2.w.1.1": [1.0, 2],
            "layer2.w.2.1": [1, 2],
        ]
        columns["layer1.b.1"] = [0, 1]
        columns["layer1.b.2"] = [0, 2]
        #expect(findings("symmetry", [run("a", columns)]).isEmpty)
        columns["layer1.b.2"] = [0, 1]
        #expect(findings("symmetry", [run("a", columns)]).count == 1)
    }
}
