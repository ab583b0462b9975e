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
            let ranked = ended.sorted { quantile(0.5, of: $0.losses) < quantile(0.5, of: $1.losses) }
            let (best, second) = (ranked[0], ranked[1])
            let isClear =
                (best.losses.last ?? .nan) < (ranked.dropFirst().compactMap(\.losses.first).min() ?? .nan)
            let values: [String: Phrase.Value] = [
                "ranking": .phrases(ranking), "count": .count(ended.map(\.losses.count).min() ?? 0),
                "best": .name(best.setting), "second": .name(second.setting),
                "bestHigh": .number(best.losses.last ?? .nan),
                "othersLow": .number(ranked.dropFirst().compactMap(\.losses.first).min() ?? .nan),
            ]
            let runs = group.filter { finalLoss(of: $0) != nil }
            return Finding(
                kind: "seeds", runs: runs.map(\.name), series: "loss",
                value: ended.map { quantile(0.5, of: $0.losses) }.min(), role: .comparison,
                claim: Phrase("findings.seeds.\(isClear ? "apart" : "overlap")", values),
                evidence: Phrase("findings.seeds.evidence", values),
                limits: runs.seedLimits + fallingLimits(of: runs))
        }
    }
}
