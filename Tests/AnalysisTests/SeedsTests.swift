import Analysis
import Languages
import Testing

@Suite("Seeds: where the losses of several seeds lie for each setting")
struct SeedsTests {
    private func subjects(_ setting: String?, ends: [Double]) -> [Subject] {
        ends.enumerated().map { seed, end in
            var subject = run("\(setting ?? "")\(seed)", [9, end])
            subject.setting = setting
            return subject
        }
    }

    @Test("the median and the range of each setting")
    func ranges() throws {
        let runs = subjects("small", ends: [5, 1, 3]) + subjects("large", ends: [1, 2, 4, 3])
        let found = findings("seeds", runs)
        let expected = [("small", 3.0, 1.0, 5.0), ("large", 2.5, 1, 4)].map {
            Phrase(
                "list.seeds",
                ["setting": .name($0), "median": .number($1), "low": .number($2), "high": .number($3)])
        }
        #expect(found.map(\.claim.key) == ["findings.seeds.overlap"])
        #expect(found.first?.claim.values["ranking"] == .phrases(expected))
    }

    @Test("a setting is the lowest for certain only where all its seeds end below all others")
    func apart() {
        let found = findings("seeds", subjects("a", ends: [5, 6, 7]) + subjects("b", ends: [1, 2, 4]))
        #expect(found.map(\.claim.key) == ["findings.seeds.apart"])
        #expect(found.first?.claim.values["best"] == .name("b"))
    }

    @Test("nothing is said of one setting, of two seeds, or where no seed is varied")
    func none() {
        #expect(findings("seeds", subjects("a", ends: [1, 2, 3, 4])).isEmpty)
        #expect(findings("seeds", subjects("a", ends: [1, 2]) + subjects("b", ends: [1, 2])).isEmpty)
        #expect(findings("seeds", subjects(nil, ends: [1, 2, 3, 4, 5, 6])).isEmpty)
    }
}
