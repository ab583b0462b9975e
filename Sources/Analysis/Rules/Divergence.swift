internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs left the finite numbers, or grew without end, and when.
    static let divergence = FindingRule(kind: "divergence") { subjects in
        let lost = subjects.compactMap { subject -> (subject: Subject, state: Int, before: Double?)? in
            guard case .diverged(let state) = subject.history.outcome else { return nil }
            let before = subject.history.loss.flatMap { loss in
                loss.steps.indices.last { loss.steps[$0] < state }.map { loss.values[$0] }
            }
            return (subject, state, before)
        }
        let grown = subjects.courses.filter(\.growsWithoutEnd)
        // Where hardly a run is left to be compared, this is the answer.
        let role: Finding.Role = 2 * (lost.count + grown.count) >= subjects.count ? .comparison : .warning
        return [lostFinding(lost, of: subjects, role), grownFinding(grown, of: subjects, role)].compactMap {
            $0
        }
    }

    private static func lostFinding(
        _ lost: [(subject: Subject, state: Int, before: Double?)], of subjects: [Subject],
        _ role: Finding.Role
    ) -> Finding? {
        guard let first = lost.min(by: { $0.state < $1.state }) else { return nil }
        let values: [String: Phrase.Value] = [
            "runs": told(lost.map(\.subject.name), of: subjects), "count": .count(lost.count),
            "state": .count(first.state), "last": .count(lost.map(\.state).max() ?? 0),
            "each": each(
                lost.map { run in
                    Phrase(
                        run.before == nil ? "list.divergedAtOnce" : "list.diverged",
                        [
                            "run": .name(run.subject.name), "state": .count(run.state),
                            "before": .number(run.before ?? .nan),
                        ])
                }),
        ]
        return Finding(
            kind: "divergence", runs: lost.map(\.subject.name), series: "loss", state: first.state,
            value: first.before, role: role,
            claim: Phrase("findings.divergence.\(lost.count == 1 ? "claim" : "many")", values),
            evidence: Phrase("findings.divergence.evidence", values), limits: [Phrase("limits.thisRunOnly")])
    }

    private static func grownFinding(_ grown: [Course], of subjects: [Subject], _ role: Finding.Role)
        -> Finding?
    {
        guard let first = grown.first else { return nil }
        let values: [String: Phrase.Value] = [
            "runs": told(grown.map(\.name), of: subjects), "count": .count(grown.count),
            "each": each(
                grown.map {
                    Phrase(
                        "list.grown",
                        [
                            "run": .name($0.name), "first": .number($0.first), "last": .number($0.last),
                        ])
                }),
        ]
        return Finding(
            kind: "divergence", runs: grown.map(\.name), series: first.loss.name,
            state: first.loss.last?.step, value: first.last, role: role,
            claim: Phrase("findings.divergence.grows", values),
            evidence: Phrase("findings.divergence.growsEvidence", values),
            definition: Phrase("findings.divergence.growsDefinition"), limits: [Phrase("limits.thisRunOnly")])
    }
}

extension Course {
    /// Whether it rises, and has been above ten times its first and its lowest loss through the last five states.
    var growsWithoutEnd: Bool {
        guard trend?.direction == .rising, let low = values.min(), low > 0 else { return false }
        return values.suffix(5).allSatisfy { $0 > 10 * first && $0 > 10 * low }
    }
}
