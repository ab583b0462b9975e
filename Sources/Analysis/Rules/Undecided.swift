internal import Algorithms
internal import Histories
internal import Languages

extension FindingRule {
    /// What the numbers do not carry: a ranking within noise or rounding, and any course of too few states.
    static let undecided = FindingRule(kind: "undecided") { subjects in
        groups(of: subjects).compactMap(tie) + tooFew(subjects)
    }

    /// Runs none of which ends lower than another for certain.
    private static func tie(_ group: [Subject]) -> Finding? {
        let (ended, _) = placed(group)
        guard ended.count >= 2, !group.differInSeedsOnly, seeds.find(group).isEmpty,
            let low = ended.first, let high = ended.last, !Standing.areApart(low.standing, high.standing),
            // Runs that are the same throughout are said to be that.
            coincidence.find(group).isEmpty
        else { return nil }
        let (least, most) = (low.standing.last.value, high.standing.last.value)
        let isRounding = most - least <= 1e-5 * max(abs(least), abs(most))
        let values: [String: Phrase.Value] = [
            "runs": told(ended.map(\.subject.name), of: group), "count": .count(ended.count),
            "low": .number(least), "high": .number(most),
            "difference": .number(most - least, digits: 2),
        ]
        let form = isRounding ? "oneEnd" : "withinNoise"
        return Finding(
            kind: "undecided", runs: ended.map(\.subject.name), series: "loss",
            state: low.standing.last.step, value: most - least, role: .undecided,
            claim: Phrase("findings.undecided.\(form)", values),
            evidence: Phrase("findings.undecided.evidence", values),
            definition: Phrase("findings.lowest.definition"), limits: [Phrase("limits.notEqual")])
    }

    private static func tooFew(_ subjects: [Subject]) -> [Finding] {
        let courses = subjects.courses
        let most = courses.map(\.values.count).max() ?? 0
        guard let first = courses.first(where: { $0.values.count == most }), most < Trend.fewest else {
            return []
        }
        let values: [String: Phrase.Value] = [
            "states": .count(most), "fewest": .count(Trend.fewest), "first": .number(first.first),
            "last": .number(first.last), "run": .name(first.name),
        ]
        return [
            Finding(
                kind: "undecided", runs: courses.map(\.name), series: first.loss.name, role: .note,
                claim: Phrase("findings.undecided.tooFew", values),
                evidence: Phrase(
                    "findings.undecided.\(most == 1 ? "oneStateEvidence" : "tooFewEvidence")", values),
                limits: [])
        ]
    }
}
