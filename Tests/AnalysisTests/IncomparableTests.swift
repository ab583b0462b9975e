import Analysis
import Languages
import Testing

@Suite("Incomparable: losses of different measures")
struct IncomparableTests {
    private let subjects = [
        run("a", [3, 2]), run("b", [9, 8], measure: "cross_entropy"), run("c", [5, 1]),
        run("d", [1, 0.125], measure: "cross_entropy"),
    ]

    @Test("are named, each once, in their order")
    func named() throws {
        let found = findings("incomparable", subjects)
        try #require(found.count == 1)
        #expect(found[0].claim.values["measures"] == .names(["mse", "cross_entropy"]))
        #expect(found[0].runs == ["a", "b", "c", "d"])
    }

    @Test("no other claim sets a run beside one of another measure")
    func apart() {
        let measures = Dictionary(uniqueKeysWithValues: subjects.map { ($0.name, $0.measure) })
        let comparing = FindingRule.findings(about: subjects).filter {
            ["lowest", "spread", "coincidence"].contains($0.kind)
        }
        #expect(comparing.map(\.runs) == [["c", "a"], ["d", "b"]])
        for finding in comparing {
            #expect(Set(finding.runs.map { measures[$0] }).count == 1)
        }
    }

    @Test("eight runs of each of two measures are two spreads")
    func spreads() {
        let many = (0..<16).map { place in
            run("run\(place)", [9, Double(place)], measure: place % 2 == 0 ? "mse" : "cross_entropy")
        }
        #expect(findings("spread", many).map(\.runs.count) == [8, 8])
    }

    @Test("one measure is not incomparable")
    func none() {
        #expect(findings("incomparable", [run("a", [1]), run("b", [2])]).isEmpty)
        #expect(findings("incomparable", []).isEmpty)
    }
}
