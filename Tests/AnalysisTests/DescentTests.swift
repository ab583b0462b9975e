import Analysis
import Languages
import Testing

@Suite("Descent: whether the loss falls at every iteration")
struct DescentTests {
    @Test("runs that fall are named; of more than four only the number is said")
    func falling() {
        let fall = { (name: String) in run(name, [3, 2, 1]) }
        func found(_ subjects: [Subject]) -> [(String, [String])] {
            findings("descent", subjects).map { ($0.claim.key, $0.runs) }
        }
        let two = found([fall("a"), fall("b")])
        #expect(two.map(\.0) == ["findings.descent.fall"])
        #expect(two.map(\.1) == [["a", "b"]])
        let five = ["a", "b", "c", "d", "e"].map(fall)
        #expect(found(five).map(\.0) == ["findings.descent.allFall"])
        let six = found(five + [run("f", [1, 1])])
        #expect(six.map(\.0) == ["findings.descent.manyFall"])
        #expect(six.map(\.1.count) == [5])
    }

    @Test("rises are counted, the first is told")
    func rising() throws {
        let found = findings("descent", [run("a", [5, 4, 4.5, 4, 4, 6])])
        try #require(found.count == 1)
        let finding = found[0]
        #expect(finding.claim.key == "findings.descent.rise")
        #expect(finding.state == 2)
        #expect(finding.value == 2)
        let values = finding.claim.values
        #expect(values["rises"] == .count(2) && values["steps"] == .count(5) && values["step"] == .count(2))
        #expect(values["before"] == .number(4) && values["after"] == .number(4.5))
    }

    @Test("rises as small as rounding are none; a fall with such is told as one")
    func rounding() {
        let losses: [Double] = (0..<40).map { place in
            let pair: Double = 2 - Double(place / 2) / 50
            return place.isMultiple(of: 2) ? pair : pair + 1e-8
        }
        let found = findings("descent", [run("a", losses)])
        #expect(found.map(\.claim.key) == ["findings.descent.rounded"])
        #expect(findings("trend", [run("a", losses)]).isEmpty)
        #expect(findings("descent", [run("a", [2, 1, 1.0000001])]).isEmpty)
    }

    @Test("negative losses fall and rise like others")
    func negative() {
        #expect(findings("descent", [run("a", [1, -1, -3])]).first?.claim.key == "findings.descent.fall")
        #expect(findings("descent", [run("a", [-3, -2])]).first?.claim.key == "findings.descent.rise")
    }

    @Test(
        "nothing is said of a run that stands still, has one state, or stops being a number",
        arguments: [[1, 1, 1], [1], [], [2, 1, 1], [1, .nan], [.nan, .nan]] as [[Double]])
    func none(losses: [Double]) {
        #expect(findings("descent", [run("a", losses)]).isEmpty)
    }

    @Test("of losses that were not recorded at every iteration, it is the recorded ones that fall or rise")
    func recorded() throws {
        let fall = findings(
            "descent", [run("a", ["training.loss": [3, 2, 1], "loss": [3, 1, 2]], every: 10)])
        #expect(fall.map(\.claim.key) == ["findings.descent.fallRecorded"])
        #expect(fall.first?.limits == [Phrase("limits.between")])
        let rise = try #require(
            findings("descent", [run("a", ["training.loss": [3, 4, 1]], every: 10)]).first)
        #expect(rise.claim.key == "findings.descent.riseRecorded")
        #expect(rise.state == 10 && rise.claim.values["steps"] == .count(2))
    }

    @Test("a few runs that rise are told in one sentence")
    func few() {
        let found = findings("descent", [run("a", [1, 2]), run("b", [3, 2, 2.5, 2.6])])
        #expect(found.map(\.claim.key) == ["findings.descent.fewRise"])
        let ranking = [("a", 1, 1), ("b", 2, 3)].map {
            Phrase("list.rises", ["run": .name($0), "rises": .count($1), "steps": .count($2)])
        }
        #expect(found.first?.claim.values["ranking"] == .phrases(ranking))
    }

    @Test(
        "of several runs the largest rise is that of the run that has it, not of the one that rises most often"
    )
    func largestOfAll() {
        let found = findings("descent", [run("often", [4, 5, 4, 5, 4, 6]), run("far", [4, 3, 30, 2])])
        #expect(found.count == 1)
        #expect(found.first?.evidence.key == "findings.descent.riseEvidence")
        #expect(found.first?.evidence.values["run"] == .name("far"))
        #expect(found.first?.evidence.values["largestStep"] == .count(2))
        #expect(found.first?.evidence.values["largest"] == .number(900, digits: 2))
    }

    @Test("of more than four runs that rise it is said how many, and which one most often")
    func many() throws {
        let subjects = (1...5).map { rises in
            run(
                "run\(rises)",
                [3] + [Double](repeating: 0, count: 2 * rises).indices.map { Double($0 % 2) + 1 })
        }
        let found = findings("descent", subjects + [run("falls", [3, 2])])
        #expect(found.map(\.claim.key) == ["findings.descent.fall", "findings.descent.manyRise"])
        #expect(found[1].claim.values["run"] == .name("run5") && found[1].claim.values["rises"] == .count(5))
        #expect(found[1].claim.values["count"] == .count(5) && found[1].claim.values["all"] == .count(6))
    }
}
