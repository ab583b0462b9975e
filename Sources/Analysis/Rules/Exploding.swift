internal import Histories
internal import Languages

extension FindingRule {
    /// Whose gradient grows on its way back, to more than ten times the last layer's in the first.
    static let exploding = FindingRule(kind: "exploding") { subjects in
        let ratios = subjects.compactMap(backwardRatio).filter { $0.ratio > 10 }
            .sorted { $0.ratio > $1.ratio }
        guard let most = ratios.first else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": told(ratios.map(\.subject.name), of: subjects), "count": .count(ratios.count),
            "layers": .count(most.norms.count), "run": .name(most.subject.name),
            "ranking": each(ratios.map(\.phrase)), "norms": most.told,
        ]
        return [
            Finding(
                kind: "exploding", runs: ratios.map(\.subject.name), series: "layer1.gradient_norm", state: 0,
                value: most.ratio, role: .warning, claim: Phrase("findings.exploding.claim", values),
                evidence: Phrase("findings.exploding.evidence", values),
                limits: [Phrase("limits.layerSizes")])
        ]
    }
}
