internal import Histories
internal import Languages

extension FindingRule {
    /// Which units were zero on every sample from some state to the end.
    static let inactivity = FindingRule(kind: "inactivity") { subjects in
        subjects.compactMap { subject in
            let silent = subject.history.series(.activity).compactMap {
                series -> (unit: String, since: Int)? in
                let since = (series.values.lastIndex { $0 > 0 } ?? -1) + 1
                // A unit that fell silent only at the very end says little.
                guard !series.values.isEmpty, since <= (series.values.count - 1) * 9 / 10 else { return nil }
                return (String(series.name.dropFirst("active.".count)), series.steps[since])
            }
            guard let first = silent.first else { return nil }
            let all = subject.history.series(.activity).count
            let values: [String: Phrase.Value] = [
                "run": .name(subject.name), "count": .count(silent.count), "all": .count(all),
                "units": .names(silent.prefix(8).map(\.unit)),
                "state": .count(silent.map(\.since).max() ?? 0),
            ]
            return Finding(
                kind: "inactivity", runs: [subject.name], series: "active.\(first.unit)", state: first.since,
                value: Double(silent.count),
                claim: Phrase("findings.inactivity.\(silent.count > 8 ? "claimSome" : "claim")", values),
                evidence: Phrase("findings.inactivity.evidence", values),
                limits: [Phrase("limits.otherInputs")])
        }
    }
}
