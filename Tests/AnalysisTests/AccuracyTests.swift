import Analysis
import Histories
import Languages
import Testing

@Suite("Accuracy: what share of the samples is given its class")
struct AccuracyTests {
    private func subject(_ name: String, training: [Double], validation: [Double]? = nil) -> Subject {
        var columns = ["loss": [2.0, 1], "training.accuracy": training]
        columns["validation.accuracy"] = validation
        var subject = run(name, columns)
        subject.classCounts = [30, 10]
        subject.validationCount = 8
        return subject
    }

    @Test("runs are ranked from the highest, each with its share and its count")
    func ranking() throws {
        let found = findings(
            "accuracy", [subject("a", training: [0.5, 0.75]), subject("b", training: [0.5, 1])])
        try #require(found.count == 1)
        #expect(found[0].claim.key == "findings.accuracy.few" && found[0].series == "training.accuracy")
        #expect(found[0].runs == ["b", "a"] && found[0].value == 1)
        let rank = Phrase(
            "list.accuracy",
            ["run": .name("a"), "share": .number(75, digits: 3), "count": .count(30), "all": .count(40)])
        guard case .phrases(let ranks)? = found[0].claim.values["ranking"] else {
            Issue.record("there is no ranking")
            return
        }
        #expect(ranks.count == 2 && ranks[1] == rank)
        #expect(found[0].evidence.values["commonest"] == .number(75, digits: 3))
        #expect(found[0].limits == [Phrase("limits.trainingSamples")])
    }

    @Test("where there are validation samples, it is theirs that counts")
    func validation() throws {
        let found = findings("accuracy", [subject("a", training: [0.5, 1], validation: [0.5, 0.875])])
        #expect(found.map(\.claim.key) == ["findings.accuracy.fewValidation"])
        #expect(found.first?.series == "validation.accuracy" && found.first?.value == 0.875)
        #expect(found.first?.limits == [Phrase("limits.theseSamples")])
    }

    @Test("nothing is said of the end where an accuracy stops long before it")
    func stopsEarly() {
        let losses = (0..<30).map { 2 - Double($0) / 30 }, early = (0..<10).map { 0.5 + Double($0) / 50 }
        let watched = run("a", ["loss": losses, "validation.accuracy": early])
        #expect(findings("accuracy", [watched]).isEmpty)
        let both = run(
            "b",
            ["loss": losses, "training.accuracy": losses.map { 1 - $0 / 4 }, "validation.accuracy": early])
        #expect(findings("accuracy", [both]).map(\.series) == ["training.accuracy"])
    }

    @Test("what is measured at every fifth state reaches the end at the last fifth")
    func seldom() {
        let loss = Series(name: "loss", steps: .every(0..<30), values: (0..<30).map { 2 - Double($0) / 30 })
        let accuracy = Series(
            name: "validation.accuracy", steps: .at([0, 5, 10, 15, 20, 25]),
            values: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75])
        let subject = Subject(history: History(name: "a", series: [loss, accuracy]), measure: "mse")
        #expect(findings("accuracy", [subject]).map(\.value) == [0.75])
    }

    @Test("of more than six runs the highest and the lowest are told; of none, nothing")
    func many() {
        let found = findings("accuracy", (1...7).map { subject("run\($0)", training: [0, Double($0) / 10]) })
        #expect(found.map(\.claim.key) == ["findings.accuracy.many"])
        #expect(found.first?.claim.values["low"] == .number(10, digits: 3))
        #expect(findings("accuracy", [run("a", [2, 1])]).isEmpty)
    }
}
