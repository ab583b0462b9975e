extension LogFormat {
    /// W&B's history as JSON lines: an object for each step.
    static let wandbHistory = LogFormat(
        name: "wandb-history", title: "W&B history",
        reads: "every number over `_step`, nested keys joined with a full stop; `_runtime` as the time",
        leaves: "text, pictures, histograms, what begins with `_`",
        content: .table { table, name in
            guard let step = table["_step"], step.isNumeric, table["_runtime"] ?? table["_timestamp"] != nil
            else { return nil }
            let own = Set(table.columns.map(\.name).filter { $0.hasPrefix("_") })
            let time = own.contains("_runtime") ? "_runtime" : "_timestamp"
            guard var run = table.run(name, step: step, leaving: own.subtracting([time])) else { return nil }
            run.series.removeAll { $0.name.hasPrefix("_") }
            run.stepName = "step"
            return run.series.isEmpty ? nil : [run]
        })
}
