extension Table {
    /// Where the steps in a column go back, for a run whose series and axes are columns of the table.
    func restarts(over stepColumn: Column?, of run: LogRun) -> LogRun.Restarts {
        guard let stepColumn else { return LogRun.Restarts() }
        let steps = stepColumn.numbers
        let places = steps.indices.dropFirst().filter { steps[$0] < steps[$0 - 1] }
        var restarts = LogRun.Restarts(steps: places.map { steps[$0] })
        guard !places.isEmpty else { return restarts }
        for column in columns {
            var count = 0
            let counts = places.map { place in
                while count < column.rows.count, column.rows[count] < stepColumn.rows[place] { count += 1 }
                return count
            }
            restarts.counts[column.name] = counts
            // What tells epochs or the time is an axis under a name of ours, the first such column before others.
            let axis =
                StepColumn.isEpoch(column.name) ? "epoch" : StepColumn.isTime(column.name) ? "time" : nil
            if let axis, restarts.counts[axis] == nil { restarts.counts[axis] = counts }
        }
        return restarts
    }
}
