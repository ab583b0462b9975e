extension LogFormat {
    /// What pandas' `DataFrame(history).to_csv` writes: the index stands under an empty header.
    static let pandasHistory = LogFormat(
        name: "pandas", title: "pandas `to_csv`, as of Keras' `History.history`",
        reads: "every column of numbers over the index", leaves: "text",
        content: .table { table, name in
            guard table.origin == .delimited, let index = table.columns.first, index.name.isEmpty,
                index.isNumeric,
                StepColumn.find(among: table.numeric.filter { !$0.name.isEmpty }) == nil
            else { return nil }
            return table.run(name, step: index).map { [$0] }
        })
}
