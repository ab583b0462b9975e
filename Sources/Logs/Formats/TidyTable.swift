extension LogFormat {
    /// A row for each value, under `run`, `series`, `step` and `value`, as Descent writes JSON lines and CSV.
    static let tidyTable = LogFormat(
        name: "descent-long", title: "Descent: a row for each value",
        reads: "CSV and JSON lines of `run`, `series`, `step`, `value`, with several runs", leaves: "",
        content: .table { table, name in
            guard let series = table["series"], let step = table["step"], let value = table["value"],
                value.isNumeric, step.isNumeric, table.columns.count <= 5
            else { return nil }
            let runs = table["run"].map { table.divided(by: $0) } ?? [(label: name, table: table)]
            let found = runs.compactMap { label, table -> LogRun? in
                guard let series = table["series"] else { return nil }
                let all = table.divided(by: series).compactMap { name, table in
                    table["value"].map { table.series($0, named: name, over: table["step"]) }
                }.filter { !$0.values.isEmpty }
                let axes = all.filter { $0.name == "epoch" || $0.name == "time" }
                let measured = all.filter { $0.name != "epoch" && $0.name != "time" }
                return measured.isEmpty ? nil : LogRun(name: label, series: measured, axes: axes)
            }
            return found.isEmpty ? nil : found
        })
}
