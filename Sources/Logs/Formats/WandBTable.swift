extension LogFormat {
    /// What W&B's page gives to download: a step, then `<run> - <metric>` for each run.
    static let wandbTable = LogFormat(
        name: "wandb-csv", title: "W&B's download, CSV",
        reads: "every `<run> - <metric>` over the first column", leaves: "`…__MIN` and `…__MAX`",
        content: .table { table, name in
            guard let step = table.columns.first, step.isNumeric, parts(step.name) == nil,
                table.columns.count > 1,
                table.columns.dropFirst().allSatisfy({ parts($0.name) != nil })
            else { return nil }
            var runs: [LogRun] = []
            for column in table.numeric.dropFirst() {
                guard let (run, metric) = parts(column.name), !metric.hasPrefix("_"),
                    !metric.hasSuffix("__MIN"),
                    !metric.hasSuffix("__MAX")
                else { continue }
                let place = runs.firstIndex { $0.name == run } ?? runs.count
                if place == runs.count { runs.append(LogRun(name: run, stepName: step.name.lowercased())) }
                runs[place].series.append(table.series(column, named: metric, over: step))
            }
            return runs.isEmpty ? nil : runs
        })

    private static func parts(_ name: String) -> (run: String, metric: String)? {
        let marks = name.ranges(of: " - ")
        guard let mark = marks.last, mark.lowerBound > name.startIndex else { return nil }
        return (String(name[..<mark.lowerBound]), String(name[mark.upperBound...]))
    }
}
