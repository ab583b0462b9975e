internal import Histories
internal import Languages

extension FindingRule {
    /// Which units were zero on every sample from some state to the end; where only summaries of layers were recorded,
    /// how many of each.
    static let inactivity = FindingRule(kind: "inactivity") { subjects in
        subjects.compactMap { subject in
            guard subject.history.summaries(.inactive).isEmpty else { return share(in: subject) }
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

    /// The least share of each layer's units that are inactive through the last tenth of the run.
    private static func share(in subject: Subject) -> Finding? {
        let shares = subject.history.summaries(.inactive).compactMap { layer, series in
            let end = series.values.suffix(max(1, series.values.count / 10))
            return end.min().flatMap { $0 > 0 ? (layer: layer, share: $0) : nil }
        }
        guard let first = shares.first else { return nil }
        let values: [String: Phrase.Value] = [
            "run": .name(subject.name),
            "shares": .phrases(
                shares.map {
                    Phrase(
                        "list.share",
                        ["layer": .count($0.layer), "share": .number(100 * $0.share, digits: 3)])
                }),
        ]
        return Finding(
            kind: "inactivity", runs: [subject.name],
            series: LayerSummary(layer: first.layer, .inactive).column,
            value: first.share, claim: Phrase("findings.inactivity.share", values),
            evidence: Phrase("findings.inactivity.shareEvidence", values),
            limits: [Phrase("limits.otherInputs")])
    }
}
