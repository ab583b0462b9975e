internal import Histories
internal import Languages

extension FindingRule {
    /// From which state on the run that ends lowest is lower than all the others.
    static let lead = FindingRule(kind: "lead") { subjects in
        groups(of: subjects).compactMap { group in
            let runs = group.filter { $0.course != nil }
            guard (2...6).contains(runs.count), !subjects.differInSeedsOnly,
                let first = runs.min(by: { ($0.course?.last ?? 0) < ($1.course?.last ?? 0) }),
                let leader = first.course
            else { return nil }
            let others = runs.filter { $0.name != first.name }
            let races = others.compactMap { Race(first, $0) }
            guard races.count == others.count, races.allSatisfy({ $0.isWon }),
                let since = races.map({ $0.lead }).max()
            else { return nil }
            // Two curves that cross are told of where they do.
            guard others.count > 1 || !races[0].isCrossing else { return nil }
            let step = leader.loss.steps[since]
            let values: [String: Phrase.Value] = [
                "run": .name(leader.name), "others": .names(others.map(\.name)),
                "count": .count(others.count), "step": .count(step),
                "states": .count(leader.values.count - since), "all": .count(leader.values.count),
            ]
            let form = (since <= 1 ? "throughout" : "since") + (others.count == 1 ? "" : "Many")
            return Finding(
                kind: "lead", runs: [leader.name] + others.map(\.name),
                series: leader.loss.name, state: step, value: Double(since),
                claim: Phrase("findings.lead.\(form)", values),
                evidence: Phrase("findings.lead.evidence", values),
                limits: [Phrase("limits.theseSettings")])
        }
    }
}
