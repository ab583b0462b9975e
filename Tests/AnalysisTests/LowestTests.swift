import Analysis
import Foundation
import Languages
import Testing

@Suite("Lowest: which run ends with the lowest loss")
struct LowestTests {
    @Test("of two, by ratio where both are positive and far apart")
    func twoByRatio() throws {
        let found = findings("lowest", [run("a", [1, 0.5]), run("b", [1, 0.25])])
        try #require(found.count == 1)
        let finding = found[0]
        #expect(finding.claim.key == "findings.lowest.twoByRatio")
        #expect(finding.claim.values["low"] == .names(["b"]))
        #expect(finding.claim.values["high"] == .names(["a"]))
        #expect(finding.claim.values["ratio"] == .number(2, digits: 3))
        #expect(finding.runs == ["b", "a"])
        #expect(finding.state == 1)
        #expect(finding.value == 0.25)
    }

    @Test(
        "by difference where they are close, or where one is not positive",
        arguments: [
            ([0.5, 0.49], 0.01), ([0.5, -0.5], 1), ([-1, -2], 1), ([0, -1], 1), ([1, 0], 1),
        ] as [([Double], Double)])
    func twoByDifference(ends: [Double], difference: Double) throws {
        let found = findings("lowest", [run("a", [1, ends[0]]), run("b", [1, ends[1]])])
        try #require(found.count == 1)
        #expect(found[0].claim.key == "findings.lowest.twoByDifference")
        #expect(found[0].claim.values["low"] == .names(["b"]))
        guard case .number(let number, _)? = found[0].claim.values["difference"] else {
            Issue.record("no difference")
            return
        }
        #expect(abs(number - difference) < 1e-12)
    }

    @Test("of many, lowest and highest")
    func many() throws {
        let subjects = [
            run("a", [1, 0.5]), run("b", [1, 0.1]), run("c", [1, 0.9]), run("d", [1, 0.2]),
            run("e", [1, 0.3]), run("f", [1, 0.4]),
        ]
        let finding = try #require(findings("lowest", subjects).first)
        #expect(finding.claim.key == "findings.lowest.manyByRatio")
        #expect(finding.claim.values["low"] == .names(["b"]))
        #expect(finding.claim.values["high"] == .names(["c"]))
        #expect(finding.claim.values["runs"] == .count(6))
        #expect(finding.runs == ["b", "d", "e", "f", "a", "c"])
        let close = (0..<6).map { run("\($0)", [1, 0.5 + Double($0) / 1000]) }
        #expect(findings("lowest", close).first?.claim.key == "findings.lowest.manyByDifference")
    }

    @Test("of a few, all from the lowest")
    func few() throws {
        let finding = try #require(
            findings("lowest", [run("a", [1, 0.5]), run("b", [1, 0.1]), run("c", [1, 0.9])]).first)
        #expect(finding.claim.key == "findings.lowest.few")
        #expect(finding.runs == ["b", "a", "c"])
        guard case .phrases(let ranking)? = finding.claim.values["ranking"] else {
            Issue.record("no ranking")
            return
        }
        #expect(ranking.map { $0.values["run"] } == [.name("b"), .name("a"), .name("c")])
    }

    @Test("of a run that swings wildly at its end nothing is said, of the others what is so")
    func oneSwings() throws {
        let calm = run("a", (0..<100).map { 0.1 + 0.9 * exp(-Double($0) / 5) })
        let slow = run("b", (0..<100).map { 0.6 + 0.4 * exp(-Double($0) / 5) })
        let wild = run("c", (0..<100).map { $0.isMultiple(of: 2) ? 0.2 : 6 })
        let found = try #require(findings("lowest", [wild, slow, calm]).first)
        #expect(found.claim.values["low"] == .names(["a"]) && found.runs == ["a", "b"])
        #expect(
            found.limits.contains(Phrase("limits.swings", ["runs": .names(["c"]), "count": .count(1)])))
        #expect(findings("undecided", [wild, slow, calm]).isEmpty)
    }

    @Test("that a run starts lower, too, is said")
    func anUnequalStart() throws {
        let finding = try #require(findings("lowest", [run("a", [2, 1]), run("b", [1, 0.1])]).first)
        #expect(
            finding.claim.values["start"]
                == .phrases([Phrase("list.startsLower", ["ratio": .number(2, digits: 3)])]))
        let higher = try #require(findings("lowest", [run("a", [2, 1]), run("b", [4, 0.1])]).first)
        #expect(
            higher.claim.values["start"]
                == .phrases([Phrase("list.startsHigher", ["ratio": .number(2, digits: 3)])]))
    }

    @Test("runs that diverged are left out, and that is said")
    func divergedAreSaid() throws {
        let subjects = [run("a", [1, 0.5]), run("b", [1, 0.1]), run("c", [1, .infinity])]
        let finding = try #require(findings("lowest", subjects).first)
        #expect(finding.runs == ["b", "a"])
        #expect(finding.limits.contains(Phrase("limits.divergedLeftOut", ["runs": .count(1)])))
    }

    @Test("runs that share the lowest loss are named together, and those that share the highest")
    func ties() throws {
        let subjects = [
            run("a", [1, 0.9]), run("b", [1, 0.1]), run("c", [1, 0.1 + 1e-9]), run("d", [1, 0.9]),
        ]
        let finding = try #require(findings("lowest", subjects).first)
        #expect(finding.claim.values["low"] == .names(["b", "c"]))
        #expect(finding.claim.values["high"] == .names(["a", "d"]))
    }

    @Test(
        "is not claimed of equal ends, of one run, or of ends that differ in the last digits",
        arguments: [
            [[1, 0.5], [2, 0.5]], [[1, 0.5]], [[1, 0.5], [1, 0.5 + 1e-7]], [[1, 0], [2, 0]],
            [[1, -1], [1, -1 - 1e-6]], [],
        ] as [[[Double]]])
    func none(losses: [[Double]]) {
        let subjects = losses.enumerated().map { run("run\($0)", $1) }
        #expect(findings("lowest", subjects).isEmpty)
    }

    @Test("runs that did not stay finite are left out, even where their loss is finite")
    func diverged() {
        let finite = run("a", [1, 0.5])
        #expect(findings("lowest", [finite, run("b", [1, .nan])]).isEmpty)
        #expect(findings("lowest", [finite, run("b", [1, .infinity])]).isEmpty)
        #expect(findings("lowest", [finite, run("b", [1, 0.1], weight: [1, .infinity])]).isEmpty)
        let three = findings("lowest", [finite, run("b", [1, .nan]), run("c", [1, 0.1])])
        #expect(three.first?.runs == ["c", "a"])
    }

    @Test("its limits say where runs have other lengths or were still falling")
    func limits() {
        func keys(_ subjects: [Subject]) -> [String] {
            findings("lowest", subjects).first?.limits.map(\.key) ?? []
        }
        let settled = run("a", [1, 0.5, 0.5]), other = run("b", [1, 0.25, 0.25])
        #expect(keys([settled, other]) == ["limits.theseSettings"])
        #expect(keys([settled, run("b", [1, 0.25])]).contains("limits.unequalLengths"))
        #expect(
            keys([settled, run("b", [1, 0.5, 0.25])]) == ["limits.theseSettings", "limits.someFalling"])
        #expect(
            keys([run("a", [1, 0.9, 0.8]), run("b", [1, 0.5, 0.25])]) == [
                "limits.theseSettings", "limits.allFalling",
            ])
    }
}
