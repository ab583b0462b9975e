extension Log {
    /// Cuts, or makes runs of their own of, what was trained twice because the steps went back.
    mutating func resume(_ choice: Resumed) {
        var all: [LogRun] = []
        for var run in runs {
            if let back = run.restarts.lookingBack {
                let event = LogRemark.Event.lookedBack(run: run.name, step: back.step, points: back.points)
                remarks.append(LogRemark(file: run.source, event: event))
                run.restarts.lookingBack = nil
            }
            if let run = run.turnedRound() {
                all.append(run)
                remarks.append(LogRemark(file: run.source, event: .turned(run: run.name)))
                continue
            }
            if let (run, event) = run.numberedThrough() {
                all.append(run)
                remarks.append(LogRemark(file: run.source, event: event))
                continue
            }
            switch choice {
            case .cut:
                let (run, event) = run.cut()
                all.append(run)
                if let event { remarks.append(LogRemark(file: run.source, event: event)) }
            case .keep:
                let (parts, events) = run.divided()
                all += parts
                remarks += events.map { LogRemark(file: run.source, event: $0) }
            }
        }
        runs = all
    }
}

extension LogRun {
    /// The run without the points that were trained anew, and what was cut.
    fileprivate func cut() -> (LogRun, LogRemark.Event?) {
        var run = self
        run.restarts = Restarts()
        var lowest: Double?
        var points = 0
        run.series = series.map { series in
            let (kept, restart) = series.cut(at: restarts)
            points += series.steps.count - kept.steps.count
            if let restart { lowest = min(lowest ?? restart, restart) }
            return kept
        }
        run.axes = axes.map { $0.cut(at: restarts).kept }
        run.histograms = histograms.map { $0.cut() }
        guard let lowest else { return (run, nil) }
        return (run, .cut(run: name, step: lowest, points: points))
    }

    /// The parts of the run between which its steps go back.
    fileprivate func divided() -> ([LogRun], [LogRemark.Event]) {
        let all = series.map { $0.divided(at: restarts) }, allAxes = axes.map { $0.divided(at: restarts) }
        let count = all.map(\.count).max() ?? 0
        guard count > 1 else { return ([self], []) }
        var parts: [LogRun] = []
        var events: [LogRemark.Event] = []
        for place in 0..<count {
            var part = self
            part.restarts = Restarts()
            part.series = all.compactMap { $0.indices.contains(place) ? $0[place] : nil }.filter {
                !$0.steps.isEmpty
            }
            part.axes = allAxes.compactMap { $0.indices.contains(place) ? $0[place] : nil }
            if place > 0 {
                part.name = "\(name) (\(place + 1))"
                part.histograms = []
                events.append(.kept(run: name, step: part.series.compactMap { $0.steps.min() }.min() ?? 0))
            }
            parts.append(part)
        }
        return (parts.filter { !$0.series.isEmpty }, events)
    }

    /// The run with its first step first, as some tools write their last one first; nil where it is not so.
    fileprivate func turnedRound() -> LogRun? {
        let long = series.filter { $0.steps.count > 2 }
        guard !long.isEmpty,
            long.allSatisfy({ zip($0.steps, $0.steps.dropFirst()).allSatisfy { $0 > $1 } })
        else { return nil }
        func turned(_ series: LogSeries) -> LogSeries {
            LogSeries(name: series.name, steps: series.steps.reversed(), values: series.values.reversed())
        }
        var run = self
        run.restarts = Restarts()
        run.series = series.map(turned)
        run.axes = axes.map(turned)
        return run
    }

    /// The run with steps that go on where they begin anew in every epoch; nil where they do not.
    func numberedThrough() -> (LogRun, LogRemark.Event)? {
        guard !restarts.steps.isEmpty,
            let epochs = axes.first(where: { StepColumn.isEpoch($0.name) })?.divided(at: restarts),
            epochs.count == restarts.steps.count + 1,
            zip(epochs, epochs.dropFirst()).allSatisfy({ before, after in
                guard let last = before.values.max(), let next = after.values.min() else { return false }
                return last < next
            })
        else { return nil }
        // The first step of an epoch follows the last of the one before as closely as steps follow one another.
        var starts = [0.0]
        for (before, after) in zip(epochs, epochs.dropFirst()) {
            guard let last = before.steps.last, let first = after.steps.first, let start = starts.last else {
                return nil
            }
            let stride = before.steps.count > 1 ? last - before.steps[before.steps.count - 2] : 1
            starts.append(start + last + max(stride, 1) - first)
        }
        func numbered(_ series: LogSeries) -> LogSeries {
            let parts = series.divided(at: restarts)
            let steps = zip(parts, starts).flatMap { part, start in part.steps.map { $0 + start } }
            return LogSeries(name: series.name, steps: steps, values: series.values)
        }
        var run = self
        run.restarts = Restarts()
        run.series = series.map(numbered)
        run.axes = axes.map(numbered)
        return (run, .continued(run: name, epochs: epochs.count))
    }
}

extension LogSeries {
    /// The series without the points at and after each step to which it goes back, and the first such step.
    fileprivate func cut(at restarts: LogRun.Restarts) -> (kept: LogSeries, restart: Double?) {
        let isOrdered = zip(steps, steps.dropFirst()).allSatisfy { !($0 > $1) }
        guard !restarts.steps.isEmpty || !isOrdered else { return (self, nil) }
        var kept = LogSeries(name: name, steps: [], values: [])
        var lowest: Double?
        let counts = restarts.counts[name] ?? []
        var next = 0
        func cut(at step: Double) {
            while let last = kept.steps.last, last >= step {
                kept.steps.removeLast()
                kept.values.removeLast()
                lowest = min(lowest ?? step, step)
            }
        }
        for (place, step) in steps.enumerated() {
            while next < counts.count, counts[next] <= place {
                cut(at: restarts.steps[next])
                next += 1
            }
            if let last = kept.steps.last, step < last { cut(at: step) }
            kept.steps.append(step)
            kept.values.append(values[place])
        }
        while next < counts.count {
            cut(at: restarts.steps[next])
            next += 1
        }
        return (kept, lowest)
    }

    /// The parts of the series: between restarts, where those are known, or else between steps that go back.
    fileprivate func divided(at restarts: LogRun.Restarts) -> [LogSeries] {
        var ends =
            restarts.steps.isEmpty
            ? steps.indices.dropFirst().filter { steps[$0] < steps[$0 - 1] }
            : (restarts.counts[name] ?? []).map { min($0, steps.count) }
        // A series that began after the last of them had no points before.
        ends += repeatElement(0, count: max(0, restarts.steps.count - ends.count)) + [steps.count]
        var start = 0
        return ends.map { end in
            defer { start = max(start, end) }
            let places = start..<max(start, end)
            return LogSeries(name: name, steps: Array(steps[places]), values: Array(values[places]))
        }
    }
}

extension LogHistogram {
    /// The histogram without the states at and after each step to which it goes back.
    fileprivate func cut() -> LogHistogram {
        var kept: [State] = []
        for state in states {
            while let last = kept.last, state.step <= last.step { kept.removeLast() }
            kept.append(state)
        }
        return LogHistogram(name: name, states: kept)
    }
}
