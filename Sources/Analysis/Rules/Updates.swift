internal import Histories
internal import Languages

extension FindingRule {
    /// By what part of themselves updates change a layer's weights, where that is far from a thousandth.
    static let updates = FindingRule(kind: "updates") { subjects in
        let typical = subjects.filter { !$0.isImported && $0.history.outcome == .finished }.flatMap {
            subject in
            subject.history.updateRatios.compactMap { layer, series in
                let finite = series.values.filter(\.isFinite)
                return finite.isEmpty ? nil : (subject: subject, layer: layer, ratio: finite.middle)
            }
        }
        let far = typical.filter { $0.ratio > 1e-1 || $0.ratio < 1e-5 }
        guard let low = typical.min(by: { $0.ratio < $1.ratio }),
            let high = typical.max(by: { $0.ratio < $1.ratio }), !far.isEmpty
        else { return [] }
        let runs = subjects.filter { subject in far.contains { $0.subject.name == subject.name } }
        func phrase(_ entry: (subject: Subject, layer: Int, ratio: Double)) -> Phrase {
            Phrase(
                "list.update",
                [
                    "run": .name(entry.subject.name), "layer": .count(entry.layer),
                    "ratio": .number(entry.ratio, digits: 2),
                ])
        }
        let values: [String: Phrase.Value] = [
            "runs": told(runs.map(\.name), of: subjects), "low": .number(low.ratio, digits: 2),
            "high": .number(high.ratio, digits: 2), "each": .phrases([phrase(low), phrase(high)]),
        ]
        return [
            Finding(
                kind: "updates", runs: runs.map(\.name),
                series: LayerSummary(layer: high.layer, .updateRatio).column, value: high.ratio,
                claim: Phrase("findings.updates.claim", values),
                evidence: Phrase("findings.updates.evidence", values),
                limits: [Phrase("limits.ruleOfThumb")])
        ]
    }
}
