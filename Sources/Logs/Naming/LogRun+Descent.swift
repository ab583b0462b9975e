public import Histories

extension LogRun {
    /// A run of Descent's own.
    public init(_ history: History) {
        self.init(
            name: history.name, format: "descent", stepName: "iteration",
            series: history.series.map { series in
                LogSeries(name: series.name, steps: series.steps.map(Double.init), values: series.values)
            })
    }
}
