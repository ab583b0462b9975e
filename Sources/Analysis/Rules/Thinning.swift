internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs were too long to be held, so that the page shows and judges some of their states only.
    static let thinning = FindingRule(kind: "thinning") { subjects in
        let thinned = subjects.filter(\.history.isThinned)
        guard let first = thinned.first, let loss = first.history.loss else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": .names(thinned.map(\.name)), "kept": .count(loss.values.count),
            "states": .count(first.recordedStates ?? first.history.stateCount),
        ]
        return [
            Finding(
                kind: "thinning", runs: thinned.map(\.name), series: loss.name, role: .note,
                claim: Phrase("findings.thinning.claim", values),
                evidence: Phrase("findings.thinning.evidence", values),
                limits: [Phrase("limits.between")])
        ]
    }
}
