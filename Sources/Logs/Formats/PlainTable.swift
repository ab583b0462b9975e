extension LogFormat {
    /// Any table with a header: one column is the step, every other one with numbers a series.
    static let plainTable = LogFormat(
        name: "table", title: "CSV, TSV or JSON lines", reads: "every column of numbers as a series",
        leaves: "text",
        content: .table { table, name in
            let step = StepColumn.find(among: table.numberNames)
            let stepColumn = step.flatMap { table[$0] }
            let epoch = table.columns.first { $0.name != step && StepColumn.isEpoch($0.name) }
            let measured = table.columns.filter {
                $0.rows.count > 0 && $0.name != step && $0.name != epoch?.name
            }
            guard !measured.isEmpty else { return nil }
            var run = LogRun(
                name: name, stepName: step ?? "step",
                series: measured.map { table.series($0, over: stepColumn) },
                axes: epoch.map { [table.series($0, named: "epoch", over: stepColumn)] } ?? [])
            run.restarts = table.restarts(
                over: stepColumn, of: measured.map { ($0.name, $0) } + (epoch.map { [("epoch", $0)] } ?? []))
            return [run]
        })
}
