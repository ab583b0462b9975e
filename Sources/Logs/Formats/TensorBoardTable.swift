extension LogFormat {
    /// What TensorBoard's page gives to download: `Wall time,Step,Value`, one series in a file.
    static let tensorBoardTable = LogFormat(
        name: "tensorboard-csv", title: "TensorBoard's download, CSV",
        reads: "the series over `Step`, the wall time as the time; run and tag as the file's name tells them",
        leaves: "",
        content: .table { table, name in
            guard table.columns.map(\.name) == ["Wall time", "Step", "Value"] else { return nil }
            return run(table, name).map { [$0] }
        })

    /// The same as JSON: a list of `[wall time, step, value]`.
    static let tensorBoardLists = LogFormat(
        name: "tensorboard-json", title: "TensorBoard's download, JSON",
        reads: "a list of `[wall time, step, value]`, as the CSV", leaves: "",
        content: .json { value, name in
            guard case .array(let values) = value, let first = values.first?.numbers, first.count == 3,
                first[0] > 1e9
            else { return nil }
            var table = Table(columns: ["Wall time", "Step", "Value"].map { Table.Column(name: $0) })
            for value in values {
                guard case .array(let cells) = value, cells.count == 3 else { continue }
                for (place, cell) in cells.enumerated() {
                    if let number = cell.number { table.columns[place].add(number, row: table.rowCount) }
                }
                table.rowCount += 1
            }
            return run(table, name).map { [$0] }
        })

    private static func run(_ table: Table, _ name: String) -> LogRun? {
        guard var run = table.run(name, step: table["Step"]), run.series.count == 1 else { return nil }
        run.stepName = "step"
        run.series[0].name = name
        // `run-logs_train-tag-loss`
        if name.hasPrefix("run-"), let tag = name.firstRange(of: "-tag-") {
            run.name = String(name[name.index(name.startIndex, offsetBy: 4)..<tag.lowerBound])
            run.series[0].name = String(name[tag.upperBound...])
        }
        return run
    }
}
