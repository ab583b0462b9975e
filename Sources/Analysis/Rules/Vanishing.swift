internal import Histories
internal import Languages

extension FindingRule {
    /// How much of the last layer's gradient arrives at the first, where for some run that is less than a tenth or
    /// more than ten times.
    static let vanishing = FindingRule(kind: "vanishing") { subjects in
        let ratios = subjects.compactMap { subject -> (subject: Subject, layers: Int, ratio: Double)? in
            let norms = subject.history.gradientNorms
            guard norms.count > 2, let first = norms.first?.series.values.first,
                let last = norms.last?.series.values.first, first.isFinite, last.isFinite, last > 0
            else { return nil }
            return (subject, norms.count, first / last)
        }.sorted { $0.ratio < $1.ratio }
        guard let low = ratios.first, let high = ratios.last, low.ratio < 0.1 || high.ratio > 10 else {
            return []
        }
        let values: [String: Phrase.Value] = [
            "runs": .count(ratios.count), "layers": .count(low.layers), "low": .number(low.ratio, digits: 3),
            "high": .number(high.ratio, digits: 3), "lowRun": .name(low.subject.name),
            "highRun": .name(high.subject.name),
            "ranking": .phrases(
                ratios.map {
                    Phrase(
                        "list.ratio", ["run": .name($0.subject.name), "ratio": .number($0.ratio, digits: 3)])
                }),
        ]
        return [
            Finding(
                kind: "vanishing", runs: ratios.map(\.subject.name), series: "layer1.gradient_norm", state: 0,
                value: low.ratio,
                claim: Phrase("findings.vanishing.\(ratios.count <= 6 ? "few" : "many")", values),
                evidence: Phrase("findings.vanishing.evidence", values), limits: [Phrase("limits.layerSizes")]
            )
        ]
    }
}
