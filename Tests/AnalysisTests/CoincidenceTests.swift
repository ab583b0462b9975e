import Analysis
import Languages
import Testing

@Suite("Coincidence: which runs have the same losses")
struct CoincidenceTests {
    @Test("equal at every state: all of them in one finding")
    func equal() throws {
        let subjects = [
            run("a", [3, 2, 1]), run("b", [3, 2, 1.5]), run("c", [3, 2, 1]), run("d", [3, 2, 1]),
        ]
        let found = findings("coincidence", subjects)
        try #require(found.count == 1)
        #expect(found[0].claim.key == "findings.coincidence.equal")
        #expect(found[0].runs == ["a", "c", "d"])
        #expect(found[0].evidence.values["states"] == .count(3))
    }

    @Test("two pairs are two findings")
    func pairs() {
        let subjects = [run("a", [3, 1]), run("b", [4, 2]), run("c", [3, 1]), run("d", [4, 2])]
        #expect(findings("coincidence", subjects).map(\.runs) == [["a", "c"], ["b", "d"]])
    }

    @Test("nearly equal: the largest relative difference, and the first step where they part")
    func nearly() throws {
        let subjects = [run("a", [4, 2, 1, 1]), run("b", [4, 2, 1.0000001, 1.0000005])]
        let found = findings("coincidence", subjects)
        try #require(found.count == 1)
        let finding = found[0]
        #expect(finding.claim.key == "findings.coincidence.nearly")
        #expect(finding.state == 2)
        #expect(finding.claim.values["step"] == .count(2))
        #expect(abs(try #require(finding.value) - 0.0000005 / 1.0000005) < 1e-12)
        #expect(finding.evidence.values["one"] == .text("1.0"))
        #expect(finding.evidence.values["other"] == .text("1.0000001"))
        #expect(finding.claim.values["parted"] == .count(2))
        #expect(finding.evidence.values["states"] == .count(4))
    }

    @Test(
        "is not claimed where runs differ, have other lengths, one state only, or are not finite",
        arguments: [
            ([3, 2], [3, 2.001]), ([3, 2], [3, -2]), ([3, 2], [3, 2, 1]), ([3], [3]), ([], []),
            ([3, .nan], [3, .nan]), ([3, .nan], [3, 1]),
        ] as [([Double], [Double])])
    func none(a: [Double], b: [Double]) {
        #expect(findings("coincidence", [run("a", a), run("b", b)]).isEmpty)
    }

    @Test("is not claimed across measures, equal though the numbers be")
    func measures() {
        let subjects = [run("a", [3, 2]), run("b", [3, 2], measure: "cross_entropy")]
        #expect(findings("coincidence", subjects).isEmpty)
    }
}
