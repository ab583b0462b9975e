extension LogFormat {
    /// Any table with a header: one column is the step, every other one with numbers a series.
    static let plainTable = LogFormat(
        name: "table", title: "CSV, TSV and JSON lines",
        reads: """
            any separator and encoding; every column of numbers as a series over `step`, `iteration`, `epoch`, …; a column \
            `run`, `model` or `seed` whose values each have their own steps divides it into runs
            """,
        leaves: "text",
        content: .table { table, name in
            let parts = table.runParts
            guard parts.count > 1 else {
                return table.run(name, step: table.stepColumn).map { [$0] }
            }
            let divisions = Set(table.divisions.map(\.name))
            let runs = parts.compactMap { part in
                part.table.run(part.label, step: part.table.stepColumn, leaving: divisions)
            }
            return runs.isEmpty ? nil : runs
        })
}

extension Table {
    /// The columns that may tell runs apart.
    fileprivate var divisions: [Column] {
        columns.filter {
            Self.runWords.contains($0.name.lowercased()) && ($0.words.count > 0 || !$0.numbers.isEmpty)
        }
    }

    private static let runWords: Set<String> = [
        "run", "run_id", "run_name", "model", "name", "experiment", "exp", "seed", "method", "optimizer",
        "trial", "fold",
        "运行", "模型", "实验", "种子", "方法", "名称", "优化器",
    ]

    /// The rows of each run; one part where no column divides the table so that the steps of every part increase.
    fileprivate var runParts: [(label: String, table: Table)] {
        guard let step = stepColumn else { return [("", self)] }
        var parts = [(label: "", table: self)]
        for column in divisions where column.name != step.name {
            parts = parts.flatMap { label, table in
                let divided = table[column.name].map { table.divided(by: $0) } ?? []
                guard !divided.isEmpty else { return [(label: label, table: table)] }
                return divided.map { part in
                    // A bare number would not say what it counts.
                    let own = column.words.count > 0 ? part.label : "\(column.name)=\(part.label)"
                    return (label: label.isEmpty ? own : "\(label)-\(own)", table: part.table)
                }
            }
        }
        guard parts.count > 1, parts.count <= 1000 else { return [("", self)] }
        var seen: Set<Double> = []
        var comesAgain = false
        for part in parts {
            guard let steps = part.table[step.name]?.numbers else { continue }
            comesAgain = comesAgain || steps.contains(where: seen.contains)
            // One step is enough to see that parts begin alike; all of a long table would be held twice.
            seen.formUnion(steps.prefix(100))
        }
        return comesAgain ? parts : [("", self)]
    }
}
