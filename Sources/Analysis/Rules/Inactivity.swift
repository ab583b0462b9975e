internal import Histories
internal import Languages

extension FindingRule {
    /// Which units were zero on every sample from some state to the end, or how many in each of several runs; where
    /// only summaries of layers were recorded, how many of each layer. Of runs that learn from batches it is not known.
    static let inactivity = FindingRule(kind: "inactivity") { all in
        let subjects = all.filter { $0.isFullBatch != false }
        let shared = subjects.compactMap(share)
        let counted = subjects.compactMap(silence)
        let silent = counted.filter { !$0.units.isEmpty }
        let units = silent.isEmpty ? [] : counted.count == 1 ? [claim(silent[0])] : [comparison(counted)]
        return units + (shared.count > 1 ? [most(of: shared, among: subjects.count)] : shared)
    }

    /// The units of a run that are zero to the end, how many units it has, and whether most of a layer is among them.
    private typealias Silence = (
        subject: Subject, units: [(name: String, since: Int)], all: Int, silencesLayer: Bool
    )

    private static func silence(in subject: Subject) -> Silence? {
        let series = subject.history.series(.activity)
        // Of what is no longer a number nothing is known to be silent.
        guard !series.isEmpty, subject.history.outcome == .finished else { return nil }
        let units = series.compactMap { series -> (name: String, since: Int)? in
            let since = (series.values.lastIndex { $0 > 0 } ?? -1) + 1
            // A unit that fell silent only at the very end says little.
            guard !series.values.isEmpty, since <= (series.values.count - 1) * 9 / 10 else { return nil }
            return (String(series.name.dropFirst("active.".count)), series.steps[since])
        }
        let isMost = subject.history.inactiveShares.contains { ($0.series.values.last ?? 0) > 0.5 }
        return (subject, units, series.count, isMost && !units.isEmpty)
    }

    private static func claim(_ silence: Silence) -> Finding {
        let units = silence.units, isAll = units.count == silence.all
        return Finding(
            kind: "inactivity", runs: [silence.subject.name], series: "active.\(units[0].name)",
            state: units[0].since, value: Double(units.count),
            role: silence.silencesLayer ? .explanation : .warning,
            claim: Phrase(
                "findings.inactivity.\(isAll ? "claimAll" : units.count > 8 ? "claimSome" : "claim")",
                [
                    "run": .name(silence.subject.name), "count": .count(units.count),
                    "all": .count(silence.all), "units": .names(units.prefix(8).map(\.name)),
                    "state": .count(units.map(\.since).max() ?? 0),
                ]),
            evidence: Phrase(
                "findings.inactivity.evidence",
                [
                    "each": each(
                        units.map { unit in
                            Phrase("list.since", ["unit": .name(unit.name), "state": .count(unit.since)])
                        })
                ]), limits: [Phrase("limits.otherInputs")])
    }

    /// How many units each run loses; of many, the one that loses most.
    private static func comparison(_ counted: [Silence]) -> Finding {
        let most = counted.reduce(counted[0]) { $1.units.count > $0.units.count ? $1 : $0 }
        let values: [String: Phrase.Value] = [
            "count": .count(counted.count { !$0.units.isEmpty }), "runs": .count(counted.count),
            "run": .name(most.subject.name), "most": .count(most.units.count), "all": .count(most.all),
            "first": .count(most.units.map(\.since).min() ?? 0),
            "last": .count(most.units.map(\.since).max() ?? 0),
            "ranking": .phrases(
                counted.map {
                    Phrase(
                        "list.inactive",
                        [
                            "run": .name($0.subject.name), "count": .count($0.units.count),
                            "all": .count($0.all),
                        ])
                }),
        ]
        return Finding(
            kind: "inactivity", runs: counted.map(\.subject.name),
            series: most.units.first.map { "active.\($0.name)" }, value: Double(most.units.count),
            // Of many runs, few of which lose a layer, that is no answer.
            role: 2 * counted.count(where: \.silencesLayer) > counted.count
                || counted.count <= 4 && counted.contains(where: \.silencesLayer)
                ? .explanation : .warning,
            claim: Phrase("findings.inactivity.\(counted.count > 6 ? "many" : "few")", values),
            evidence: Phrase(
                Set(most.units.map(\.since)).count > 1
                    ? "findings.inactivity.comparisonEvidence" : "findings.inactivity.comparisonTogether",
                values),
            limits: [Phrase("limits.otherInputs")])
    }

    /// The least share of each layer's units that are inactive through the last tenth of the run.
    private static func share(in subject: Subject) -> Finding? {
        guard subject.history.outcome == .finished else { return nil }
        let shares = subject.history.summaries(.inactive).compactMap { layer, series in
            let end = series.values.suffix(max(1, series.values.count / 10))
            return end.min().flatMap { $0 > 0 ? (layer: layer, share: $0) : nil }
        }
        guard let first = shares.first else { return nil }
        let values: [String: Phrase.Value] = [
            "run": .name(subject.name),
            "states": .count(
                max(1, (subject.history.summaries(.inactive).first?.series.values.count ?? 0) / 10)),
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
            value: shares.map(\.share).max(),
            role: shares.contains { $0.share > 0.5 } ? .explanation : .warning,
            claim: Phrase("findings.inactivity.share", values),
            evidence: Phrase("findings.inactivity.shareEvidence", values),
            limits: [Phrase("limits.otherInputs")])
    }

    /// Of many runs, the one with a layer that loses the largest share.
    private static func most(of shared: [Finding], among count: Int) -> Finding {
        let most = shared.reduce(shared[0]) { ($1.value ?? 0) > ($0.value ?? 0) ? $1 : $0 }
        var values = most.claim.values
        values["count"] = .count(shared.count)
        values["runs"] = .count(count)
        return Finding(
            kind: most.kind, runs: shared.flatMap(\.runs), series: most.series, value: most.value,
            role: count <= 4 ? most.role : .warning, claim: Phrase("findings.inactivity.shareMany", values),
            evidence: most.evidence, limits: most.limits)
    }
}
