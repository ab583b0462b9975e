internal import Histories
internal import Languages

extension FindingRule {
    /// What share of the samples each run gives their class in the end: of those it was watched on, where there are
    /// such, else of those it learned from.
    static let accuracy = FindingRule(kind: "accuracy") { subjects in
        // What was measured early only says nothing of the end.
        func series(_ column: String, of subject: Subject) -> Series? {
            subject.history[column].flatMap { subject.history.reachesEnd($0) ? $0 : nil }
        }
        let isWatched = subjects.contains { series("validation.accuracy", of: $0) != nil }
        let column = isWatched ? "validation.accuracy" : "training.accuracy"
        let ended = subjects.compactMap { subject -> (subject: Subject, end: Extremum)? in
            guard subject.history.outcome == .finished, let end = series(column, of: subject)?.last else {
                return nil
            }
            return (subject, end)
        }.sorted { $0.end.value > $1.end.value }
        guard let best = ended.first, let worst = ended.last else { return [] }
        // Where losses can be compared, they tell apart what equal accuracies do not.
        let tellsApart = best.end.value > worst.end.value || Set(subjects.map(\.measure)).count > 1
        let counts = best.subject.classCounts
        let commonest = 100 * Double(counts.max() ?? 0) / Double(max(1, counts.reduce(0, +)))
        func share(_ value: Double) -> Phrase.Value { .number(100 * value, digits: 3) }
        let values: [String: Phrase.Value] = [
            "tops": .count(ended.count { $0.end.value == best.end.value }), "high": share(best.end.value),
            "low": share(worst.end.value), "median": share(ended.map(\.end.value).middle),
            "runs": .count(ended.count), "classes": .count(counts.count),
            "commonest": .number(commonest, digits: 3),
            "ranking": .phrases(
                ended.map { subject, end in
                    let all = isWatched ? subject.validationCount : subject.classCounts.reduce(0, +)
                    return Phrase(
                        subject.isImported ? "list.accuracyAlone" : "list.accuracy",
                        [
                            "run": .name(subject.name), "share": share(end.value), "all": .count(all),
                            "count": .count(Int((end.value * Double(all)).rounded())),
                        ])
                }),
        ]
        let form = (ended.count <= 6 ? "few" : "many") + (isWatched ? "Validation" : "")
        return [
            Finding(
                kind: "accuracy", runs: ended.map(\.subject.name), series: column, state: best.end.step,
                value: best.end.value, role: ended.count > 1 && tellsApart ? .comparison : .course,
                claim: Phrase("findings.accuracy.\(form)", values),
                evidence: Phrase(
                    "findings.accuracy.\(best.subject.isImported ? "logEvidence" : "evidence")", values),
                limits: [Phrase(isWatched ? "limits.theseSamples" : "limits.trainingSamples")])
        ]
    }
}
