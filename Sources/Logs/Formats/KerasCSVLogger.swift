extension LogFormat {
    /// What `keras.callbacks.CSVLogger` writes: `epoch`, then the metrics in their order, with `NA` where one is missing.
    static let kerasCSVLogger = LogFormat(
        name: "keras-csvlogger", title: "Keras CSVLogger",
        reads: "every metric over `epoch`; a metric that is a list as one series for each place",
        leaves: "text",
        content: .table { table, name in
            let names = table.columns.map(\.name)
            let metrics = names.dropFirst()
            guard table.origin == .delimited, names.first == "epoch", metrics.elementsEqual(metrics.sorted()),
                metrics.contains("loss"), table.stepColumn?.name == "epoch",
                metrics.contains(where: { $0.hasPrefix("val_") })
                    || table.columns.contains(where: \.isOfLists)
            else { return nil }
            return table.withListsDivided.run(name, step: table["epoch"]).map { [$0] }
        })
}

extension Table.Column {
    /// Whether its words are lists of numbers.
    fileprivate var isOfLists: Bool { words.labels.first.map { Self.list($0) != nil } == true }

    fileprivate static func list(_ word: String) -> [Double]? {
        guard word.hasPrefix("["), word.utf8.count < 10_000 else { return nil }
        var parser = JSONParser(Array(word.utf8))
        return parser.value()?.numbers
    }
}

extension Table {
    /// Each column of lists as one column for each place in them.
    fileprivate var withListsDivided: Table {
        var table = self
        table.columns = columns.flatMap { column -> [Column] in
            guard column.isOfLists else { return [column] }
            let lists = column.words.labels.map(Column.list)
            var parts: [Column] = []
            for (row, code) in zip(column.words.rows, column.words.codes) {
                for (place, number) in (lists[Int(code)] ?? []).enumerated() where place < Table.columnLimit {
                    if place == parts.count { parts.append(Column(name: "\(column.name).\(place)")) }
                    parts[place].add(number, row: Int(row))
                }
            }
            return parts
        }
        return table
    }
}
