internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses did not change at all, but for rounding.
    static let unchanged = FindingRule(kind: "unchanged") { subjects in
        let still = subjects.courses.filter { $0.values.count >= 3 && $0.isConstant }
        guard let first = still.first else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": told(still.map(\.name), of: subjects), "count": .count(still.count),
            "each": each(
                still.map {
                    Phrase(
                        "list.unchanged",
                        [
                            "run": .name($0.name), "loss": .number($0.first),
                            "states": .count($0.values.count),
                        ])
                }),
        ]
        return [
            Finding(
                kind: "unchanged", runs: still.map(\.name), series: first.loss.name, value: first.first,
                role: .warning, claim: Phrase("findings.unchanged.claim", values),
                evidence: Phrase("findings.unchanged.evidence", values), limits: [Phrase("limits.standing")])
        ]
    }
}
