internal import Histories
internal import Languages

extension FindingRule {
    /// How much of the last layer's gradient arrives at the first, where for some run that is less than a tenth.
    static let vanishing = FindingRule(kind: "vanishing") { subjects in
        let ratios = subjects.compactMap(backwardRatio).sorted { $0.ratio < $1.ratio }
        guard let low = ratios.first, let high = ratios.last, low.ratio < 0.1 else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": .count(ratios.count), "layers": .count(low.norms.count),
            "low": .number(low.ratio, digits: 3), "high": .number(high.ratio, digits: 3),
            "lowRun": .name(low.subject.name), "highRun": .name(high.subject.name),
            "ranking": .phrases(ratios.map(\.phrase)), "norms": low.told,
        ]
        return [
            Finding(
                kind: "vanishing", runs: ratios.map(\.subject.name), series: "layer1.gradient_norm", state: 0,
                value: low.ratio, role: ratios.count > 1 ? .explanation : .warning,
                claim: Phrase("findings.vanishing.\(ratios.count <= 6 ? "few" : "many")", values),
                evidence: Phrase("findings.vanishing.evidence", values),
                limits: [Phrase("limits.layerSizes")])
        ]
    }
}
