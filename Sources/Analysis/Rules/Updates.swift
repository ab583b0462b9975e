internal import Histories
internal import Languages

extension FindingRule {
    /// By what part of themselves updates change a layer's weights, where that is far from a thousandth: much more, or
    /// much less.
    static let updates = FindingRule(kind: "updates") { subjects in
        let typical = subjects.filter { !$0.isImported && $0.history.outcome == .finished }.flatMap {
            subject in
            subject.history.updateRatios.compactMap { layer, series -> TypicalUpdate? in
                let finite = series.values.filter(\.isFinite)
                return finite.isEmpty
                    ? nil : TypicalUpdate(run: subject.name, layer: layer, ratio: finite.middle)
            }
        }
        return [typical.filter { $0.ratio < 1e-5 }, typical.filter { $0.ratio > 1e-1 }].compactMap {
            finding(of: $0, among: subjects)
        }
    }

    /// The median of what updates change in a layer's weights, by these.
    private struct TypicalUpdate {
        let run: String
        let layer: Int
        let ratio: Double

        var phrase: Phrase {
            Phrase(
                "list.update",
                ["run": .name(run), "layer": .count(layer), "ratio": .number(ratio, digits: 2)])
        }
    }

    /// What is said of those that are far on one side; nil where there are none.
    private static func finding(of far: [TypicalUpdate], among subjects: [Subject]) -> Finding? {
        guard let low = far.min(by: { $0.ratio < $1.ratio }),
            let high = far.max(by: { $0.ratio < $1.ratio })
        else { return nil }
        let runs = subjects.map(\.name).filter { name in far.contains { $0.run == name } }
        let isRange = low.ratio < high.ratio, claim = isRange ? "claim" : low.ratio == 0 ? "none" : "equal"
        let values: [String: Phrase.Value] = [
            "runs": told(runs, of: subjects), "low": .number(low.ratio, digits: 2),
            "high": .number(high.ratio, digits: 2),
            "each": isRange ? .phrases([low.phrase, high.phrase]) : each(far.map(\.phrase)),
        ]
        return Finding(
            kind: "updates", runs: runs, series: LayerSummary(layer: high.layer, .updateRatio).column,
            value: high.ratio, claim: Phrase("findings.updates.\(claim)", values),
            evidence: Phrase("findings.updates.\(isRange ? "evidence" : "equalEvidence")", values),
            limits: [Phrase("limits.ruleOfThumb")])
    }
}
