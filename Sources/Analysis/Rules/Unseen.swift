internal import Histories
internal import Languages

extension FindingRule {
    /// How a few runs stand at the end on the validation samples, where one of them overfits and its training loss
    /// would mislead.
    static let unseen = FindingRule(kind: "unseen") { subjects in
        groups(of: subjects).compactMap { group in
            let ended = group.compactMap { subject in
                Standing(subject.history.validationLoss, of: subject).map {
                    (subject: subject, loss: $0.last, standing: $0)
                }
            }.sorted { $0.loss.value < $1.loss.value }
            guard (2...5).contains(ended.count), !group.differInSeedsOnly, let low = ended.first,
                let high = ended.last, Standing.areApart(low.standing, high.standing)
            else { return nil }
            let training = ended.map {
                Phrase(
                    "list.rank",
                    [
                        "run": .name($0.subject.name),
                        "loss": .number($0.subject.history.loss?.last?.value ?? .nan),
                    ])
            }
            let ranking = ended.map {
                Phrase("list.rank", ["run": .name($0.subject.name), "loss": .number($0.loss.value)])
            }
            return Finding(
                kind: "unseen", runs: ended.map(\.subject.name), series: "validation.loss",
                state: low.loss.step, value: low.loss.value, role: .comparison,
                brief: Phrase("findings.unseen.brief", ["low": .name(low.subject.name)]),
                claim: Phrase("findings.unseen.claim", ["ranking": .phrases(ranking)]),
                evidence: Phrase("findings.unseen.evidence", ["training": .phrases(training)]),
                limits: [Phrase("limits.theseSamples")])
        }
    }
}
