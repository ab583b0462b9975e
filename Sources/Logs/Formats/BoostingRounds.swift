extension LogFormat {
    /// XGBoost's and LightGBM's `evals_result`: `{data: {metric: [a value for each round]}}`.
    static let boostingRounds = LogFormat(
        name: "boosting", title: "XGBoost and LightGBM `evals_result`",
        reads:
            "every metric of every data set over the rounds, as `data/metric`; of pairs, mean and deviation",
        leaves: "",
        content: .json { value, name in
            guard case .object(let sets) = value,
                sets.contains(where: { MetricName($0.key + "/x").part != nil }),
                sets.allSatisfy({
                    if case .object(let lists) = $0.value {
                        lists.allSatisfy { $0.value.isList }
                    } else {
                        false
                    }
                })
            else { return nil }
            var run = LogRun(name: name, stepName: "iteration")
            run.series = sets.flatMap { data, metrics -> [LogSeries] in
                guard case .object(let lists) = metrics else { return [] }
                let table = Table(lists: lists)
                return table.numeric.map { table.series($0, named: "\(data)/\($0.name)", over: nil) }
            }
            return run.series.isEmpty ? nil : [run]
        })
}
