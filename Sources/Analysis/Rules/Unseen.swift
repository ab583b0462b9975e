internal import Histories
internal import Languages

extension FindingRule {
    /// How a few runs stand at the end on the validation samples, where one of them overfits and its training loss
    /// would mislead.
    static let unseen = FindingRule(kind: "unseen") { subjects in
        groups(of: subjects).compactMap { group in
            let ended = group.compactMap { subject -> (subject: Subject, loss: Extremum)? in
                guard subject.history.outcome == .finished, let last = subject.history.validationLoss?.last
                else { return nil }
                return (subject, last)
            }.sorted { $0.loss.value < $1.loss.value }
            guard (2...5).contains(ended.count), let low = ended.first,
                !overfitting.find(group).isEmpty
            else { return nil }
            let ranking = ended.map {
                Phrase("list.rank", ["run": .name($0.subject.name), "loss": .number($0.loss.value)])
            }
            return Finding(
                kind: "unseen", runs: ended.map(\.subject.name), series: "validation.loss",
                state: low.loss.step, value: low.loss.value,
                brief: Phrase("findings.unseen.brief", ["low": .name(low.subject.name)]),
                claim: Phrase("findings.unseen.claim", ["ranking": .phrases(ranking)]),
                evidence: Phrase("findings.unseen.evidence"), limits: [Phrase("limits.oneSplit")])
        }
    }
}
