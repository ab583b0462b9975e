internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs left the finite numbers, and when.
    static let divergence = FindingRule(kind: "divergence") { subjects in
        subjects.compactMap { subject in
            guard case .diverged(let state) = subject.history.outcome else { return nil }
            let before = subject.history.loss.flatMap { loss in
                loss.steps.indices.last { loss.steps[$0] < state }.map { loss.values[$0] }
            }
            let values: [String: Phrase.Value] = [
                "run": .name(subject.name), "state": .count(state), "before": .number(before ?? .nan),
            ]
            return Finding(
                kind: "divergence", runs: [subject.name], series: "loss", state: state, leads: true,
                claim: Phrase("findings.divergence.claim", values),
                evidence: Phrase(
                    before == nil ? "findings.divergence.atOnce" : "findings.divergence.evidence", values),
                limits: [Phrase("limits.thisRunOnly")])
        }
    }
}
