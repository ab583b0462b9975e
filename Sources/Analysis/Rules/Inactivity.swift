internal import Histories
internal import Languages

extension FindingRule {
    /// Which units were zero on every sample from some state to the end.
    static let inactivity = FindingRule(kind: "inactivity") { subjects in
        subjects.compactMap { subject in
            let silent = subject.history.series(.activity).compactMap {
                series -> (unit: String, since: Int)? in
                let active = series.values.lastIndex { $0 > 0 }
                let since = active.map { $0 + 1 } ?? 0
                return since < series.values.count
                    ? (String(series.name.dropFirst("active.".count)), series.steps[since]) : nil
            }
            guard let first = silent.first else { return nil }
            let all = subject.history.series(.activity).count
            let values: [String: Phrase.Value] = [
                "run": .name(subject.name), "count": .count(silent.count), "all": .count(all),
                "units": .names(silent.map(\.unit)), "state": .count(silent.map(\.since).max() ?? 0),
            ]
            return Finding(
                kind: "inactivity", runs: [subject.name], series: "active.\(first.unit)", state: first.since,
                value: Double(silent.count), claim: Phrase("findings.inactivity.claim", values),
                evidence: Phrase("findings.inactivity.evidence", values),
                limits: [Phrase("limits.otherInputs")])
        }
    }
}
