import Analysis
import Histories
import Languages
import Testing

@Suite("Updates: by what part of themselves they change a layer's weights")
struct UpdatesTests {
    private func subject(_ name: String, _ ratios: [Double]) -> Subject {
        var columns = ["loss": [2.0, 1, 0.5]]
        for (place, ratio) in ratios.enumerated() {
            columns["layer\(place + 1).update_ratio"] = [ratio, ratio, ratio]
        }
        return run(name, columns)
    }

    private func phrase(_ run: String, _ layer: Int, _ ratio: Double) -> Phrase {
        Phrase(
            "list.update", ["run": .name(run), "layer": .count(layer), "ratio": .number(ratio, digits: 2)])
    }

    @Test("told are the layers that are far from a thousandth, and nothing of the others")
    func far() {
        let runs = [
            subject("usual", [2e-3, 9e-2]), subject("small", [1e-6, 4e-3]), subject("smaller", [3e-7, 2e-6]),
        ]
        let found = findings("updates", runs)
        #expect(found.map(\.runs) == [["small", "smaller"]] && found.map(\.value) == [2e-6])
        #expect(found.map { $0.claim.values["low"] } == [.number(3e-7, digits: 2)])
        #expect(found.map { $0.claim.values["high"] } == [.number(2e-6, digits: 2)])
        #expect(
            found.map { $0.evidence.values["each"] } == [
                .phrases([phrase("smaller", 1, 3e-7), phrase("smaller", 2, 2e-6)])
            ])
        #expect(findings("updates", [runs[0]]).isEmpty)
    }

    @Test("much less and much more are two findings, since the thousandth lies between")
    func sides() {
        let found = findings("updates", [subject("a", [0, 0.5]), subject("b", [1e-3, 0.2])])
        #expect(found.map(\.runs) == [["a"], ["a", "b"]])
        #expect(found.map(\.claim.key) == ["findings.updates.none", "findings.updates.claim"])
        #expect(found.first?.evidence.values["each"] == .phrases([phrase("a", 1, 0)]))
    }
}
