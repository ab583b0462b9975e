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

    /// How strong the first gradient of a run arrives in each layer.
    struct BackwardRatio {
        let subject: Subject
        /// The norm of each layer's gradient at the first state.
        let norms: [(layer: Int, norm: Double)]
        /// The first layer's by the last one's.
        let ratio: Double

        var phrase: Phrase {
            Phrase("list.ratio", ["run": .name(subject.name), "ratio": .number(ratio, digits: 3)])
        }

        var told: Phrase.Value {
            FindingRule.each(
                norms.map {
                    Phrase(
                        "list.layerNorm", ["layer": .count($0.layer), "norm": .number($0.norm, digits: 3)])
                })
        }
    }

    /// nil for a network of fewer than three layers, and where no gradient was recorded.
    static func backwardRatio(_ subject: Subject) -> BackwardRatio? {
        let norms = subject.history.gradientNorms.compactMap { layer, series in
            series.values.first.map { (layer: layer, norm: $0) }
        }
        guard norms.count > 2, let first = norms.first?.norm, let last = norms.last?.norm, first.isFinite,
            last.isFinite, last > 0
        else { return nil }
        return BackwardRatio(subject: subject, norms: norms, ratio: first / last)
    }
}
