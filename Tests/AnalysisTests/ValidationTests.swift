import Analysis
import Histories
import Languages
import Testing

@Suite("Overfitting: training and validation loss part")
struct ValidationTests {
    /// 21 values that fall to the sixth and then rise by so much.
    private func validation(_ rise: Double) -> [Double] {
        (0...5).map { 2 - Double($0) / 5 } + (1...15).map { 1 + rise * Double($0) / 15 }
    }

    private let training = (0...20).map { 2 - Double($0) / 20 }

    private func subject(_ name: String, _ validation: [Double], training: [Double]? = nil) -> Subject {
        run(name, ["loss": training ?? self.training, "validation.loss": validation])
    }

    @Test("a validation loss that turns while the training loss falls on is told with its turn")
    func turn() throws {
        let found = findings("overfitting", [subject("a", validation(0.5)), subject("b", validation(0))])
        try #require(found.count == 1)
        let finding = found[0]
        #expect(finding.runs == ["a"] && finding.state == 5)
        #expect(finding.claim.key == "findings.overfitting.claim")
        #expect(finding.claim.values["rise"] == .number(50, digits: 3))
        #expect(
            finding.evidence.values["low"] == .number(1) && finding.evidence.values["last"] == .number(1.5))
        #expect(finding.evidence.values["trainingLow"] == .number(training[5]))
        #expect(finding.evidence.values["trainingLast"] == .number(1))
    }

    @Test(
        "nothing is said of a rise below a hundredth, of a last peak, or where the training loss rises, too")
    func none() {
        let peak = Array(validation(0).dropLast()) + [3]
        let rising = training.enumerated().map { $0 > 5 ? 3 : $1 }
        for subject in [
            subject("a", validation(0.005)), subject("a", peak),
            subject("a", validation(0.5), training: rising),
            subject("a", training), run("a", ["loss": training]),
            subject("a", Array(validation(0.5).dropLast()) + [.infinity]),
        ] { #expect(findings("overfitting", [subject]).isEmpty) }
    }

    @Test("of more than four runs it is said in how many, and where most")
    func many() throws {
        let found = findings(
            "overfitting", (1...6).map { subject("run\($0)", validation(Double($0 - 1) / 10)) })
        try #require(found.count == 1)
        #expect(found[0].claim.key == "findings.overfitting.many")
        #expect(found[0].runs == ["run2", "run3", "run4", "run5", "run6"])
        #expect(found[0].claim.values["run"] == .name("run6"))
        #expect(found[0].claim.values["count"] == .count(5) && found[0].claim.values["all"] == .count(6))
    }

    @Test("a validation loss that is lowest at the end is said to show no overfitting")
    func lowest() {
        let found = findings("validation", [subject("a", training), subject("b", validation(0.5))])
        #expect(found.map(\.runs) == [["a"]])
        #expect(findings("validation", [run("a", ["loss": training])]).isEmpty)
    }

    @Test(
        "of fewer than ten states nothing is said of overfitting that not every one of them shows")
    func few() {
        func log(_ training: [Double], _ validation: [Double]) -> Subject {
            run("a", ["loss": training, "validation.loss": validation])
        }
        for subject in [
            log([1, 0.8, 0.6], [1, 0.9, 0.8]), log([5, 4, 3, 2, 1], [5, 4, 5, 5, 5]),
            log(course(9) { 9 - $0 }, course(9) { 9 - $0 }),
            // Two states after the lowest, one that stands still, one at which the training loss does, rises of a hundredth.
            log([5, 4, 3, 2], [5, 4, 5, 6]), log([5, 4, 3, 2, 1], [5, 4, 5, 6, 6]),
            log([5, 4, 3, 3, 2], [5, 4, 5, 6, 7]), log([5, 4, 3, 2, 1], [5, 4, 4.01, 4.02, 4.03]),
            log([5, 4, 3, 2, .infinity], [5, 4, 5, 6, 7]),
        ] {
            #expect(findings("validation", [subject]).isEmpty && findings("overfitting", [subject]).isEmpty)
        }
        let ten = course(10) { 10 - $0 }
        #expect(findings("validation", [log(ten, ten)]).count == 1)
        #expect(findings("overfitting", [log(ten, course(10) { 5 + abs($0 - 3) })]).count == 1)
    }

    @Test(
        "of few states a validation loss that rises at every one after its lowest is told, and that they are few"
    )
    func strictRise() throws {
        func log(_ name: String, _ rise: Double) -> Subject {
            run(
                name,
                ["loss": [5, 4, 3, 2, 1], "validation.loss": [5, 4, 4 + rise, 4 + 2 * rise, 4 + 3 * rise]])
        }
        let found = findings("overfitting", [log("a", 1), log("b", 0)])
        try #require(found.count == 1)
        #expect(found[0].runs == ["a"] && found[0].state == 1 && found[0].value == 0.75)
        #expect(found[0].claim.key == "findings.overfitting.strict")
        #expect(found[0].claim.values["states"] == .count(3))
        #expect(
            found[0].evidence.values["low"] == .number(4) && found[0].evidence.values["last"] == .number(7))
        #expect(found[0].evidence.values["trainingLow"] == .number(4))
        #expect(found[0].limits.contains(Phrase("limits.fewStates")))
        let several = findings("overfitting", (1...3).map { log("run\($0)", Double($0)) })
        #expect(several.map(\.claim.key) == ["findings.overfitting.strictMany"])
        #expect(several.first?.runs == ["run1", "run2", "run3"] && several.first?.value == 2.25)
    }

    @Test("of runs of few states and of many each are told in words of their own")
    func strictBesideTurns() {
        let short = run("b", ["loss": [5, 4, 3, 2, 1], "validation.loss": [5, 4, 5, 6, 7]])
        let found = findings("overfitting", [subject("a", validation(0.5)), short])
        #expect(found.map(\.claim.key) == ["findings.overfitting.claim", "findings.overfitting.strict"])
        #expect(found.map(\.runs) == [["a"], ["b"]])
    }

    @Test("nothing is said of a validation loss that stops long before the end")
    func stopsEarly() {
        let falling = subject("a", Array(training.prefix(10)))
        #expect(findings("validation", [falling]).isEmpty && findings("overfitting", [falling]).isEmpty)
        let turned = subject("a", validation(0.5), training: (0...60).map { 2 - Double($0) / 60 })
        #expect(findings("overfitting", [turned]).isEmpty)
    }
}
