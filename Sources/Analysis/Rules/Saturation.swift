internal import Histories
internal import Languages

extension FindingRule {
    /// In which runs' layers a tenth or more of the outputs lie where the activation is flat.
    static let saturation = FindingRule(kind: "saturation") { subjects in
        let saturated = subjects.filter { $0.history.outcome == .finished }.compactMap { subject in
            let layers = subject.history.summaries(.saturated).compactMap { layer, series in
                let end = series.values.suffix(max(1, series.values.count / 10))
                return end.min().flatMap { $0 >= 0.1 ? (layer: layer, share: $0) : nil }
            }
            return layers.isEmpty ? nil : (subject: subject, layers: layers)
        }
        let worst = saturated.compactMap { run in
            run.layers.max { $0.share < $1.share }.map { (run.subject, $0) }
        }.max { $0.1.share < $1.1.share }
        guard let (subject, layer) = worst else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": told(saturated.map(\.subject.name), of: subjects), "count": .count(saturated.count),
            "run": .name(subject.name), "layer": .count(layer.layer),
            "share": .number(100 * layer.share, digits: 3),
            "each": each(
                saturated.flatMap { run in
                    run.layers.map {
                        Phrase(
                            "list.saturated",
                            [
                                "run": .name(run.subject.name), "layer": .count($0.layer),
                                "share": .number(100 * $0.share, digits: 3),
                            ])
                    }
                }),
        ]
        return [
            Finding(
                kind: "saturation", runs: saturated.map(\.subject.name),
                series: LayerSummary(layer: layer.layer, .saturated).column, value: layer.share,
                role: .warning,
                claim: Phrase("findings.saturation.\(saturated.count == 1 ? "claim" : "many")", values),
                evidence: Phrase("findings.saturation.evidence", values),
                limits: [Phrase("limits.saturated")])
        ]
    }
}
