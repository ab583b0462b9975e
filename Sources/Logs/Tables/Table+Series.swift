extension Table {
    /// A column's numbers as a series over the steps in another, or over the rows' numbers from 0.
    ///
    /// A row without a step takes that of the row before it.
    func series(_ column: Column, named name: String? = nil, over stepColumn: Column?) -> LogSeries {
        let name = name ?? column.name
        guard let stepColumn else {
            return LogSeries(
                name: name, steps: (0..<column.rows.count).map { Double(column.rows[$0]) },
                values: column.numbers)
        }
        if column.rows == stepColumn.rows {
            return LogSeries(name: name, steps: stepColumn.numbers, values: column.numbers)
        }
        var steps: [Double] = []
        steps.reserveCapacity(column.rows.count)
        var place = 0
        for row in 0..<column.rows.count {
            let row = column.rows[row]
            while place < stepColumn.rows.count, stepColumn.rows[place] <= row { place += 1 }
            steps.append(place > 0 ? stepColumn.numbers[place - 1] : Double(row))
        }
        return LogSeries(name: name, steps: steps, values: column.numbers)
    }

    /// The run in which every column of numbers is a series over `step`, or over the rows where it is nil; but not
    /// those that `leaving` names, and what tells epochs and the time are axes.
    ///
    /// Nil where there is no series.
    func run(_ name: String, step: Column?, leaving: Set<String> = []) -> LogRun? {
        if let step {
            let back = rowsLookingBack(over: step), rows = Set(back.keys)
            if !rows.isEmpty {
                var run = without(rows).run(name, step: step.without(rows), leaving: leaving)
                run?.restarts.lookingBack = lookingBack(back, over: step, leaving: leaving)
                return run
            }
        }
        var run = LogRun(
            name: name, stepName: step.flatMap { $0.name.isEmpty || $0.name == "1" ? nil : $0.name } ?? "step"
        )
        for column in numeric where column.name != step?.name && !leaving.contains(column.name) {
            if StepColumn.isEpoch(column.name), step != nil {
                run.axes.append(series(column, named: "epoch", over: step))
            } else if StepColumn.isTime(column.name), let seconds = Self.seconds(column.numbers) {
                var axis = series(column, named: "time", over: step)
                axis.values = seconds
                run.axes.append(axis)
            } else {
                run.series.append(series(column, over: step))
            }
        }
        // Of two clocks the first counts.
        for place in run.axes.indices.reversed()
        where run.axes[..<place].contains(where: { $0.name == run.axes[place].name }) {
            run.axes.remove(at: place)
        }
        run.restarts = restarts(over: step, of: run)
        return run.series.isEmpty ? nil : run
    }

    /// The seconds since the first of these times, which may be milliseconds; nil where they go back.
    static func seconds(_ times: [Double]) -> [Double]? {
        guard let first = times.first, let last = times.last, last > first,
            zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        let unit = first > 1e11 ? 1000.0 : 1.0
        return times.map { ($0 - first) / unit }
    }

    /// The column that tells where rows stand; nil where there is none.
    var stepColumn: Column? { StepColumn.find(among: numeric) ?? countingColumn }

    /// In a table without a header, the first column if it counts.
    private var countingColumn: Column? {
        guard columns.count > 1, columns.map(\.name) == (1...columns.count).map(String.init),
            let first = columns.first, first.rows.count == rowCount,
            first.numbers.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e15 }),
            zip(first.numbers, first.numbers.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        return first
    }
}
