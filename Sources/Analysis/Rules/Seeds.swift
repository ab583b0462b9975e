internal import Algorithms
internal import Histories
internal import Languages

extension FindingRule {
    /// Where the last losses of several seeds lie, for each of a few settings.
    static let seeds = FindingRule(kind: "seeds") { subjects in
        groups(of: subjects).compactMap { group in
            let settings = group.compactMap(\.setting).uniqued()
            let ended = settings.map { setting in
                let own = group.filter { $0.setting == setting }
                return (setting: setting, losses: own.compactMap { finalLoss(of: $0)?.value }.sorted())
            }
            guard (2...6).contains(ended.count), ended.allSatisfy({ $0.losses.count >= 3 }) else {
                return nil
            }
            let ranking = ended.map { setting, losses in
                Phrase(
                    "list.seeds",
                    [
                        "setting": .name(setting), "median": .number(quantile(0.5, of: losses)),
                        "low": .number(losses.first ?? .nan), "high": .number(losses.last ?? .nan),
                    ])
            }
            let runs = group.filter { finalLoss(of: $0) != nil }
            return Finding(
                kind: "seeds", runs: runs.map(\.name), series: "loss",
                value: ended.map { quantile(0.5, of: $0.losses) }.min(),
                claim: Phrase("findings.seeds.claim", ["ranking": .phrases(ranking)]),
                evidence: Phrase(
                    "findings.seeds.evidence", ["count": .count(ended.map(\.losses.count).min() ?? 0)]),
                limits: [Phrase("limits.theseRuns", ["runs": .count(runs.count)])] + fallingLimits(of: runs))
        }
    }
}
