internal import Algorithms
internal import Histories
internal import Languages

extension FindingRule {
    /// How the last loss hangs on a setting with numbers for values, such as the step size; of several settings, on which
    /// most.
    static let sensitivity = FindingRule(kind: "sensitivity") { subjects in
        guard let keys = subjects.variedKeys, Set(subjects.map(\.measure)).count == 1 else { return [] }
        if keys.count == 1, let key = keys.first { return oneSetting(key, subjects) }
        return keys.count > 1 && seeds.find(subjects).isEmpty ? severalSettings(keys, subjects) : []
    }

    /// Whether it speaks of all these runs, so that their ranking need not be told besides.
    static func isSensitivityTold(of subjects: [Subject]) -> Bool { !sensitivity.find(subjects).isEmpty }

    // MARK: - One setting

    private static func oneSetting(_ key: String, _ subjects: [Subject]) -> [Finding] {
        let tried = subjects.compactMap { subject in
            subject.value(of: key).flatMap { Double($0) }.map { (subject: subject, value: $0) }
        }.sorted { $0.value < $1.value }
        let isSeed = subjects.contains { $0.variations.contains { $0.key == key && $0.isSeed } }
        let ended = tried.compactMap { run in
            Standing(run.subject.history.loss, of: run.subject).map {
                (subject: run.subject, value: run.value, standing: $0)
            }
        }
        guard tried.count == subjects.count, tried.count >= 3, !isSeed, ended.count >= 2,
            let best = ended.min(by: { $0.standing.last.value < $1.standing.last.value }),
            let worst = ended.max(by: { $0.standing.last.value < $1.standing.last.value }),
            Standing.areApart(best.standing, worst.standing), let smallest = tried.first,
            let largest = tried.last
        else { return [] }
        let diverged = tried.map(\.subject).filter { subject in
            !ended.contains { $0.subject.name == subject.name }
        }
        let steps = zip(ended, ended.dropFirst()).map { $1.standing.last.value - $0.standing.last.value }
        let isEdge = [smallest.value, largest.value].contains(best.value)
        let form =
            diverged.isEmpty && steps.allSatisfy({ $0 < 0 })
            ? "larger" : diverged.isEmpty && steps.allSatisfy({ $0 > 0 }) ? "smaller" : "best"
        let values: [String: Phrase.Value] = [
            "key": .name(Subject.Variation.name(of: key)), "run": .name(best.subject.name),
            "tried": .count(tried.count),
            "loss": .number(best.standing.last.value), "worst": .name(worst.subject.name),
            "worstLoss": .number(worst.standing.last.value),
            "ratio": .number(worst.standing.last.value / best.standing.last.value, digits: 3),
            "diverged": .phrases(
                diverged.isEmpty
                    ? []
                    : [
                        Phrase(
                            "list.andDiverge",
                            [
                                "runs": told(diverged.map(\.name), of: subjects),
                                "count": .count(diverged.count),
                            ])
                    ]),
            "each": .phrases(
                ended.map {
                    Phrase(
                        "list.rank",
                        ["run": .name($0.subject.name), "loss": .number($0.standing.last.value)])
                }),
        ]
        return [
            Finding(
                kind: "sensitivity", runs: tried.map(\.subject.name), series: "loss",
                state: best.standing.last.step, value: best.standing.last.value, role: .comparison,
                brief: Phrase("findings.lowest.brief", briefValues(best.subject, best.standing, ended.count)),
                claim: Phrase("findings.sensitivity.\(form)", values),
                evidence: Phrase("findings.sensitivity.evidence", values),
                limits: [Phrase("limits.theseSettings")] + (isEdge ? [Phrase("limits.edge")] : [])
                    + fallingLimits(of: ended.map(\.subject)))
        ]
    }

    private static func briefValues(_ subject: Subject, _ standing: Standing, _ runs: Int) -> [String: Phrase
        .Value]
    {
        [
            "low": .names([subject.name]), "runs": .count(runs),
            "lowLoss": .number(standing.last.value),
        ]
    }

    // MARK: - Several settings

    /// What one setting does: between which medians of the last loss its values lie.
    private struct Effect {
        let key: String
        let low: (value: String, median: Double)
        let high: (value: String, median: Double)

        var ratio: Double { high.median / low.median }

        var phrase: Phrase {
            Phrase(
                high.median.isFinite ? "list.effect" : "list.effectDiverged",
                [
                    "key": .name(Subject.Variation.name(of: key)), "low": .number(low.median),
                    "lowValue": .name(Subject.Variation(key: key, value: low.value).name),
                    "high": .number(high.median),
                    "highValue": .name(Subject.Variation(key: key, value: high.value).name),
                    "ratio": .number(ratio, digits: 3),
                ])
        }
    }

    private static func severalSettings(_ keys: [String], _ subjects: [Subject]) -> [Finding] {
        let ends = subjects.map { (subject: $0, loss: finalLoss(of: $0)?.value ?? .infinity) }
        let effects = keys.compactMap { key -> Effect? in
            let medians = subjects.compactMap { $0.value(of: key) }.uniqued().map { value in
                let losses = ends.filter { $0.subject.value(of: key) == value }.map(\.loss).sorted()
                return (value: value, median: losses[(losses.count - 1) / 2])
            }
            guard let low = medians.min(by: { $0.median < $1.median }),
                let high = medians.max(by: { $0.median < $1.median })
            else { return nil }
            return Effect(key: key, low: low, high: high)
        }.sorted { $0.ratio > $1.ratio }
        // A grid: every setting is tried under at least two others.
        guard subjects.count >= 6, effects.count == keys.count, let first = effects.first,
            effects.allSatisfy({ $0.low.median > 0 && $0.low.median.isFinite }), first.ratio > 1.01,
            let best = ends.min(by: { $0.loss < $1.loss })
        else { return [] }
        let values: [String: Phrase.Value] = [
            "key": .name(Subject.Variation.name(of: first.key)), "effect": .phrases([first.phrase]),
            "runs": .count(subjects.count),
            "others": .phrases(effects.dropFirst().map(\.phrase)), "best": .name(best.subject.name),
            "loss": .number(best.loss),
        ]
        return [
            Finding(
                kind: "sensitivity", runs: subjects.map(\.name), series: "loss", value: first.ratio,
                role: .comparison,
                brief: Phrase(
                    "findings.sensitivity.brief",
                    ["run": .name(best.subject.name), "loss": .number(best.loss)]),
                claim: Phrase("findings.sensitivity.several", values),
                evidence: Phrase("findings.sensitivity.severalEvidence", values),
                definition: Phrase("findings.sensitivity.severalDefinition"),
                limits: [Phrase("limits.interaction")] + fallingLimits(of: subjects))
        ]
    }
}
