internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs were ended before all their iterations were done, because the loss that is watched no longer fell.
    static let stopping = FindingRule(kind: "stopping") { subjects in
        subjects.compactMap { subject in
            guard let iterations = subject.iterations, subject.history.outcome == .finished,
                let watched = subject.history.validationLoss ?? subject.history.loss,
                let low = watched.lowest,
                let last = watched.last, subject.history.stateCount - 1 < iterations
            else { return nil }
            let done = subject.history.stateCount - 1
            let form = subject.history.validationLoss == nil ? "training" : "validation"
            let values: [String: Phrase.Value] = [
                "run": .name(subject.name), "done": .count(done), "all": .count(iterations),
                "step": .count(low.step), "low": .number(low.value), "last": .number(last.value),
            ]
            return Finding(
                kind: "stopping", runs: [subject.name], series: watched.name, state: done, value: low.value,
                claim: Phrase("findings.stopping.claim", values),
                evidence: Phrase("findings.stopping.\(form)", values), limits: [Phrase("limits.lastWeights")])
        }
    }
}
