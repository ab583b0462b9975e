internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs were still at their lowest validation loss when they ended; nothing is said of too few states.
    static let validation = FindingRule(kind: "validation") { subjects in
        let watched = subjects.filter { subject in
            guard let validation = subject.history.validationLoss, subject.history.reachesEnd(validation)
            else { return false }
            return subject.history.outcome == .finished && validation.lowest == validation.last
                && Trend(validation.values)?.direction == .falling
        }
        let names = watched.map(\.name)
        guard !names.isEmpty else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": .names(names), "count": .count(names.count),
            "each": each(
                watched.map {
                    Phrase(
                        "list.rank",
                        [
                            "run": .name($0.name),
                            "loss": .number($0.history.validationLoss?.last?.value ?? .nan),
                        ])
                }),
        ]
        return [
            Finding(
                kind: "validation", runs: names, series: "validation.loss",
                claim: Phrase("findings.validation.\(names.count <= 4 ? "claim" : "many")", values),
                evidence: Phrase("findings.validation.evidence", values), limits: [Phrase("limits.oneSplit")])
        ]
    }
}
