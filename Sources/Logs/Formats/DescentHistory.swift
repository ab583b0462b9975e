extension LogFormat {
    /// Descent's own table of a history.
    static let descentHistory = LogFormat(
        name: "descent", title: "CSV over iterations, as Descent writes it",
        reads: "every column over `iteration`", leaves: "",
        content: .table { table, name in
            guard table.origin == .delimited, table.columns.first?.name == "iteration", table["loss"] != nil
            else { return nil }
            return table.run(name, step: table["iteration"]).map { [$0] }
        })
}
