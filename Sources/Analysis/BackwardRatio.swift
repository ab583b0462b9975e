internal import Histories
internal import Languages

extension FindingRule {
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
