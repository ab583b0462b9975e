extension Log {
    /// Cuts, or makes runs of their own of, what was trained twice because the steps went back.
    mutating func resume(_ choice: Resumed) {
        switch choice {
        case .cut:
            for place in runs.indices { Self.cut(&runs[place], &remarks) }
        case .keep:
            var divided: [LogRun] = []
            for run in runs { divided += parts(of: run) }
            runs = divided
        }
    }

    private static func cut(_ run: inout LogRun, _ remarks: inout [LogRemark]) {
        var lowest: Double?
        var points = 0
        func cut(_ series: LogSeries) -> LogSeries {
            guard zip(series.steps, series.steps.dropFirst()).contains(where: { $0 > $1 }) else {
                return series
            }
            var kept = LogSeries(name: series.name, steps: [], values: [])
            for (step, value) in zip(series.steps, series.values) {
                if let last = kept.steps.last, step < last {
                    let end = kept.steps.firstIndex { $0 >= step } ?? kept.steps.count
                    points += kept.steps.count - end
                    lowest = min(lowest ?? step, step)
                    kept.steps.removeSubrange(end...)
                    kept.values.removeSubrange(end...)
                }
                kept.steps.append(step)
                kept.values.append(value)
            }
            return kept
        }
        run.series = run.series.map(cut)
        let (measured, restart) = (points, lowest)
        run.axes = run.axes.map(cut)
        guard let restart else { return }
        remarks.append(
            LogRemark(file: run.source, event: .cut(run: run.name, step: restart, points: measured)))
    }

    /// The parts of a run between which its steps go back.
    private mutating func parts(of run: LogRun) -> [LogRun] {
        var parts: [LogRun] = [run]
        parts[0].series = []
        parts[0].axes = []
        var restarts: [Double] = []
        func divide(_ series: LogSeries) -> [LogSeries] {
            var all: [LogSeries] = [LogSeries(name: series.name, steps: [], values: [])]
            for (step, value) in zip(series.steps, series.values) {
                if let last = all[all.count - 1].steps.last, step < last {
                    all.append(LogSeries(name: series.name, steps: [], values: []))
                    if all.count > restarts.count + 1 { restarts.append(step) }
                }
                all[all.count - 1].steps.append(step)
                all[all.count - 1].values.append(value)
            }
            return all
        }
        let series = run.series.map(divide), axes = run.axes.map(divide)
        guard !restarts.isEmpty else { return [run] }
        for step in restarts {
            remarks.append(LogRemark(file: run.source, event: .kept(run: run.name, step: step)))
        }
        return (0...restarts.count).map { place in
            var part = run
            part.name = place == 0 ? run.name : "\(run.name) (\(place + 1))"
            part.series = series.compactMap { $0.indices.contains(place) ? $0[place] : nil }
            part.axes = axes.compactMap { $0.indices.contains(place) ? $0[place] : nil }
            return part
        }
    }
}
