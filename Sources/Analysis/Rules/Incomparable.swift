internal import Algorithms
internal import Languages

extension FindingRule {
    /// Which runs were not compared, because their losses measure different things.
    static let incomparable = FindingRule(kind: "incomparable") { subjects in
        let measures = Array(subjects.map(\.measure).uniqued())
        guard measures.count > 1 else { return [] }
        let values: [String: Phrase.Value] = [
            "measures": .names(measures), "runs": .count(subjects.count), "count": .count(measures.count),
        ]
        return [
            Finding(
                kind: "incomparable", runs: subjects.map(\.name), series: "loss", role: .undecided,
                claim: Phrase("findings.incomparable.claim", values),
                evidence: Phrase("findings.incomparable.evidence", values),
                limits: [Phrase("limits.otherMeasures")])
        ]
    }
}
