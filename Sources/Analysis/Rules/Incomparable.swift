internal import Languages

extension FindingRule {
    /// Which runs were not compared, because their losses measure different things.
    static let incomparable = FindingRule(kind: "incomparable") { subjects in
        let measures = subjects.reduce(into: [String]()) {
            if !$0.contains($1.measure) { $0.append($1.measure) }
        }
        guard measures.count > 1 else { return [] }
        let values: [String: Phrase.Value] = ["measures": .names(measures)]
        return [
            Finding(
                kind: "incomparable", runs: subjects.map(\.name), series: "loss",
                claim: Phrase("findings.incomparable.claim", values),
                evidence: Phrase("findings.incomparable.evidence", values), limits: [])
        ]
    }
}
