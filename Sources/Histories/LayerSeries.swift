internal import Glibc

extension History {
    /// A summary of every layer that has it, in the layers' order.
    public func summaries(_ measure: LayerSummary.Measure) -> [(layer: Int, series: Series)] {
        series.compactMap { series in
            guard let summary = LayerSummary(column: series.name), summary.measure == measure else {
                return nil
            }
            return (summary.layer, series)
        }.sorted { $0.layer < $1.layer }
    }

    /// The share of each layer's units that are at 0 on every sample, in the layers' order: as it was recorded or, where
    /// the activity of every unit was, counted.
    public var inactiveShares: [(layer: Int, series: Series)] {
        let recorded = summaries(.inactive)
        guard recorded.isEmpty else { return recorded }
        let layers = Dictionary(grouping: series(.activity)) { series in
            series.name.split(separator: ".").dropFirst().first.flatMap { Int($0.dropFirst("layer".count)) }
        }
        return layers.compactMap { layer, units -> (layer: Int, series: Series)? in
            guard let layer, let steps = units.first?.steps else { return nil }
            let shares = steps.indices.map { state in
                let silent = units.count { $0.values.indices.contains(state) && $0.values[state] == 0 }
                return Double(silent) / Double(units.count)
            }
            let name = LayerSummary(layer: layer, .inactive).column
            return (layer, Series(name: name, steps: steps, values: shares))
        }.sorted { $0.layer < $1.layer }
    }

    /// The norm of each layer's gradients, in the layers' order: as it was recorded or, where every gradient was, the
    /// root of the sum of their squares.
    public var gradientNorms: [(layer: Int, series: Series)] {
        let recorded = summaries(.gradientNorm)
        guard recorded.isEmpty else { return recorded }
        let layers = Dictionary(grouping: series(.gradient)) { series in
            ParameterName(column: String(series.name.dropFirst("gradient.".count)))?.layer
        }
        return layers.compactMap { layer, gradients -> (layer: Int, series: Series)? in
            guard let layer, let steps = gradients.first?.steps else { return nil }
            var squares = [Double](repeating: 0, count: steps.count)
            for gradient in gradients {
                for (place, value) in zip(squares.indices, gradient.values) {
                    squares[place] += value * value
                }
            }
            let name = LayerSummary(layer: layer, .gradientNorm).column
            return (layer, Series(name: name, steps: steps, values: squares.map { sqrt($0) }))
        }.sorted { $0.layer < $1.layer }
    }

    /// By how much each update changes the weights of each layer, in the layers' order, at the states that lead on to the
    /// next: |w_{k+1} - w_k| / |w_k| in Euclidean norms, biases aside; as it was recorded or, where every weight was,
    /// computed.
    public var updateRatios: [(layer: Int, series: Series)] {
        let recorded = summaries(.updateRatio)
        guard recorded.isEmpty else { return recorded }
        let weights = series(.weight).filter { ParameterName(column: $0.name)?.input != nil }
        let layers = Dictionary(grouping: weights) { ParameterName(column: $0.name)?.layer }
        return layers.compactMap { layer, weights -> (layer: Int, series: Series)? in
            guard let layer, let steps = weights.first?.steps else { return nil }
            // Of a history that was thinned, only neighbours are one update apart.
            let places = steps.indices.dropLast().filter { steps[$0 + 1] == steps[$0] + 1 }
            let ratios = places.map { place in
                var change = 0.0, size = 0.0
                for column in weights where column.values.count > place + 1 {
                    let before = column.values[place], step = column.values[place + 1] - before
                    change += step * step
                    size += before * before
                }
                return sqrt(change) / sqrt(size)
            }
            let name = LayerSummary(layer: layer, .updateRatio).column
            return (layer, Series(name: name, steps: Steps(places.map { steps[$0] }), values: ratios))
        }.sorted { $0.layer < $1.layer }
    }
}
