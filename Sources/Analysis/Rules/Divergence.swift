internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs left the finite numbers, and when.
    static let divergence = FindingRule(kind: "divergence") { subjects in
        subjects.compactMap { subject in
            guard case .diverged(let state) = subject.history.outcome else { return nil }
            let before = state > 0 ? subject.history.loss?.value(at: state - 1) : nil
            let values: [String: Phrase.Value] = [
                "run": .name(subject.name), "state": .count(state), "before": .number(before ?? .nan),
            ]
            return Finding(
                kind: "divergence", runs: [subject.name], series: "loss", state: state,
                claim: Phrase("findings.divergence.claim", values),
                evidence: Phrase(
                    before == nil ? "findings.divergence.atOnce" : "findings.divergence.evidence", values),
                limits: [Phrase("limits.thisRunOnly")])
        }
    }
}
