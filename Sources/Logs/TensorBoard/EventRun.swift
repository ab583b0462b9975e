/// A run as it grows from event to event.
struct EventRun {
    /// The run; its series are in the order in which their tags came first.
    private(set) var run: LogRun

    /// The plugin of each tag, where it was told.
    private var plugins: [String: String] = [:]
    private var scalars: [String: Int] = [:]
    private var histograms: [String: Int] = [:]
    /// When the run began.
    private var start: Double?
    /// When the run was where, in seconds since it began.
    private var time = LogSeries(name: "time", steps: [], values: [])

    init(name: String) {
        run = LogRun(name: name)
    }

    /// Adds what an event tells.
    mutating func add(_ event: EventMessage) {
        let step = Double(event.step)
        if event.isStart { restart(at: step) }
        for value in event.values {
            if plugins[value.tag] == nil { plugins[value.tag] = value.plugin }
            switch (value.value, plugins[value.tag]) {
            case (.number(let number), _): add(number, at: step, to: value.tag)
            case (.histogram(let histogram), _): add(histogram, at: step, to: value.tag)
            case (.tensor(let tensor), "histograms"):
                if let histogram = tensor.histogram { add(histogram, at: step, to: value.tag) }
            // Where a tag's first value was damaged, its plugin is unknown.
            case (.tensor(let tensor), "scalars"), (.tensor(let tensor), nil):
                if let number = tensor.scalar { add(number, at: step, to: value.tag) }
            case (.tensor, _), (nil, _): continue
            }
            note(event.time, at: step)
        }
    }

    /// The run and when it was where.
    func finished() -> LogRun {
        var run = run
        if !time.steps.isEmpty { run.axes = [time] }
        return run
    }

    private mutating func restart(at step: Double) {
        guard !run.series.isEmpty else { return }
        run.restarts.steps.append(step)
        // A series that begins later had no points at the times before.
        for series in run.series + [time] {
            let missing = run.restarts.steps.count - 1 - run.restarts.counts[series.name, default: []].count
            run.restarts.counts[series.name, default: []] +=
                repeatElement(0, count: missing) + [series.steps.count]
        }
    }

    private mutating func add(_ number: Double, at step: Double, to tag: String) {
        let place = scalars[tag] ?? run.series.count
        if place == run.series.count {
            scalars[tag] = place
            run.series.append(LogSeries(name: tag, steps: [], values: []))
        }
        run.series[place].steps.append(step)
        run.series[place].values.append(number)
    }

    private mutating func add(_ histogram: EventMessage.Histogram, at step: Double, to tag: String) {
        guard let state = LogHistogram.State(histogram, at: step) else { return }
        let place = histograms[tag] ?? run.histograms.count
        if place == run.histograms.count {
            histograms[tag] = place
            run.histograms.append(LogHistogram(name: tag, states: []))
        }
        run.histograms[place].states.append(state)
    }

    /// Each step has the time of its first value; tags may be written one after the other, from the first step again.
    private mutating func note(_ seconds: Double, at step: Double) {
        let start = start ?? seconds
        self.start = start
        if let last = time.steps.last, step <= last, run.restarts.steps.isEmpty { return }
        if time.steps.last == step { return }
        time.steps.append(step)
        time.values.append(seconds - start)
    }
}

extension LogHistogram.State {
    /// Bins between the smallest and the largest value; nil where edges and counts do not belong together.
    ///
    /// The last edge may be as large as a number can be, and the first bins may lie below the smallest value.
    fileprivate init?(_ histogram: EventMessage.Histogram, at step: Double) {
        let (low, high) = (histogram.minimum, histogram.maximum)
        guard histogram.edges.count == histogram.counts.count, low <= high else { return nil }
        var edges: [Double] = []
        var counts: [Double] = []
        for (edge, count) in zip(histogram.edges, histogram.counts) {
            let edge = min(max(edge, low), high)
            if count == 0, edge == edges.last ?? low { continue }
            edges.append(edge)
            counts.append(count)
        }
        guard !edges.isEmpty, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
        self.init(step: step, edges: edges, counts: counts, minimum: low, maximum: high)
    }
}
