extension LogFormat {
    /// Lists of values over their places from 0, or over a list of steps beside them, however deep they stand.
    static let metricLists = LogFormat(
        name: "lists", title: "JSON lists, as of scikit-learn's `loss_curve_`",
        reads: """
            every list of numbers as a series over its places from 0, or over a list `step` or `epoch` beside it; lists of \
            objects as tables; objects that hold the same lists as runs
            """,
        leaves: "text",
        content: .json { value, name in
            if case .object(let runs) = value, areRuns(runs) {
                return runs.flatMap { Self.runs(in: $0.value, $0.key) }
            }
            let found = runs(in: value, name)
            return found.isEmpty ? nil : found
        })

    /// Whether these are several objects that hold the same lists.
    private static func areRuns(_ pairs: [(key: String, value: JSON)]) -> Bool {
        let keys = pairs.map { pair -> Set<String> in
            guard case .object(let lists) = pair.value else { return [] }
            return Set(lists.filter { $0.value.isList }.map(\.key))
        }
        guard let first = keys.first, !first.isEmpty, pairs.count > 1 else { return false }
        return keys.allSatisfy { $0 == first } && !pairs.contains { MetricName($0.key + "/x").part != nil }
    }

    private static func runs(in value: JSON, _ name: String) -> [LogRun] {
        if case .array(let values) = value {
            let table = value.isListOfObjects ? Table(values) : Table(lists: [(name, value)])
            return table.run(name, step: table.stepColumn).map { [$0] } ?? []
        }
        var run = LogRun(name: name)
        collect(value, under: "", &run)
        return run.series.isEmpty ? [] : [run]
    }

    /// Adds the series of an object and of the objects in it.
    private static func collect(_ value: JSON, under path: String, _ run: inout LogRun) {
        guard case .object(let pairs) = value else { return }
        func add(_ table: Table, under path: String) {
            guard let part = table.run("", step: table.stepColumn) else { return }
            if part.stepName != "step" { run.stepName = part.stepName }
            run.series += part.series.map {
                LogSeries(name: path + $0.name, steps: $0.steps, values: $0.values)
            }
            for axis in part.axes where run[axis.name] == nil { run.axes.append(axis) }
        }
        add(Table(lists: pairs.filter { $0.value.isList }), under: path)
        for pair in pairs {
            if case .array(let values) = pair.value, pair.value.isListOfObjects {
                add(Table(values), under: path.isEmpty ? "" : path + pair.key + "/")
            } else {
                collect(pair.value, under: path + pair.key + "/", &run)
            }
        }
    }
}
