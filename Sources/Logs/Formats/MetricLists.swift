extension LogFormat {
    /// A list of values for each metric, over their places from 0, as Keras' `History.history` and scikit-learn's
    /// `loss_curve_` are.
    static let metricLists = LogFormat(
        name: "lists", title: "JSON lists", reads: "every list of numbers as a series over its places from 0",
        leaves: "text",
        content: .json { value, name in
            func series(_ name: String, _ values: [Double]) -> LogSeries {
                LogSeries(name: name, steps: values.indices.map(Double.init), values: values)
            }
            if let values = value.numbers { return [LogRun(name: name, series: [series(name, values)])] }
            guard case .object(let pairs) = value else { return nil }
            let all = pairs.compactMap { pair in pair.value.numbers.map { series(pair.key, $0) } }
            return all.isEmpty ? nil : [LogRun(name: name, stepName: "epoch", series: all)]
        })
}
