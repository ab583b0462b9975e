extension LogFormat {
    /// Keras' `History`: `{metric: [a value for each epoch]}`, or that with `epoch` and `params` around it.
    static let kerasHistory = LogFormat(
        name: "keras-history", title: "Keras History",
        reads: "every metric over `epoch`; `params` as parameters", leaves: "text",
        content: .json { value, name in
            let isWrapped = value["history"] != nil && (value["epoch"] != nil || value["params"] != nil)
            guard case .object(let metrics) = isWrapped ? value["history"] : value else { return nil }
            let names = Set(metrics.map(\.key))
            guard isWrapped || names.contains("loss") && names.contains(where: { $0.hasPrefix("val_") })
            else {
                return nil
            }
            var lists = metrics
            if isWrapped, let epoch = value["epoch"], epoch.numbers != nil, !names.contains("epoch") {
                lists.insert(("epoch", epoch), at: 0)
            }
            guard lists.allSatisfy({ $0.value.isList }) else { return nil }
            let table = Table(lists: lists)
            guard var run = table.run(name, step: table.stepColumn) else { return nil }
            run.stepName = "epoch"
            if case .object(let parameters) = value["params"] {
                run.parameters = parameters.compactMap { key, value in
                    value.word.map { LogRun.Parameter(name: key, value: $0) }
                }
            }
            return [run]
        })
}
