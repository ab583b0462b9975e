/// The quartiles of a layer's parameters, weights and biases, at each state, and between which values all of them are.
public struct LayerQuartiles: Sendable {
    /// The layer, counted from 1.
    public let layer: Int
    /// A quarter of the parameters is below it.
    public let lower: Series
    /// Half of them is below it.
    public let median: Series
    /// Three quarters of them are below it.
    public let upper: Series
    /// The lowest and the highest of them; nil where they were not recorded.
    public let range: (min: Series, max: Series)?
}

extension History {
    /// The quartiles of every layer, in the layers' order: as they were recorded or, where every weight was, those of
    /// the weights.
    public var quartiles: [LayerQuartiles] {
        let recorded = summaries(.median).compactMap { layer, median -> LayerQuartiles? in
            guard let lower = self[LayerSummary(layer: layer, .q25).column],
                let upper = self[LayerSummary(layer: layer, .q75).column]
            else { return nil }
            let range = self[LayerSummary(layer: layer, .min).column].flatMap { min in
                self[LayerSummary(layer: layer, .max).column].map { (min, $0) }
            }
            return LayerQuartiles(layer: layer, lower: lower, median: median, upper: upper, range: range)
        }
        guard recorded.isEmpty else { return recorded }
        let layers = Dictionary(grouping: series(.weight)) { ParameterName(column: $0.name)?.layer }
        return layers.compactMap { layer, weights -> LayerQuartiles? in
            guard let layer, let steps = weights.first?.steps else { return nil }
            let sorted = steps.indices.map { state in
                weights.compactMap { $0.values.indices.contains(state) ? $0.values[state] : nil }.sorted()
            }
            func quartile(_ measure: LayerSummary.Measure, _ share: Double) -> Series {
                Series(
                    name: LayerSummary(layer: layer, measure).column, steps: steps,
                    values: sorted.map { $0.quantile(share) })
            }
            return LayerQuartiles(
                layer: layer, lower: quartile(.q25, 0.25), median: quartile(.median, 0.5),
                upper: quartile(.q75, 0.75), range: (quartile(.min, 0), quartile(.max, 1)))
        }.sorted { $0.layer < $1.layer }
    }
}
