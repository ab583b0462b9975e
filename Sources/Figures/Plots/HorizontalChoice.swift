internal import Languages
internal import Logs

/// What runs from left to right.
struct HorizontalChoice {
    /// The file's word for it.
    let name: String
    /// The key of its unit; nil for none.
    let unit: String?
    private let places: Places
    /// Of how many of its own units one of the axis is made.
    private let divisor: Double

    private enum Places {
        case steps
        case values(of: String)
    }

    /// The steps, or what is asked for; where some runs count steps and others epochs, the epochs, if all tell them.
    ///
    /// - Throws: ``PlotError`` where no run tells what is asked for.
    init(_ asked: String?, of runs: [LogRun]) throws(PlotError) {
        let words = Set(runs.map(\.stepName))
        let isMixed = words.count > 1
        let epoch = "epoch"
        let steps = isMixed || words == [""] ? "step" : words.first ?? "step"
        let asked = asked ?? (isMixed && runs.allSatisfy { Self.tells(epoch, $0) } ? epoch : nil)
        guard let asked, !(words.contains(asked) && !isMixed) else {
            (name, places) = (steps, .steps)
            (unit, divisor) = (nil, 1)
            return
        }
        let found = runs.contains { Self.tells(asked, $0) }
        guard found else {
            // `step` is the word for steps, whatever the file calls them.
            guard asked == "step" else {
                var there: [String] = []
                for name in words.sorted() + runs.flatMap(\.axes).map(\.name) + SeriesChoice.names(of: runs)
                where !there.contains(name) { there.append(name) }
                throw .noHorizontal(asked, there: there)
            }
            (name, places) = (steps, .steps)
            (unit, divisor) = (nil, 1)
            return
        }
        name = asked
        places = .values(of: asked)
        guard asked == "time" else {
            (unit, divisor) = (nil, 1)
            return
        }
        let longest =
            runs.flatMap(\.axes).filter { $0.name == asked }.compactMap {
                Reach($0.values).finite?.upperBound
            }
            .max() ?? 0
        (unit, divisor) =
            longest >= 7200
            ? ("plot.hours", 3600) : longest >= 120 ? ("plot.minutes", 60) : ("plot.seconds", 1)
    }

    private static func tells(_ name: String, _ run: LogRun) -> Bool {
        run.stepName == name || run[name] != nil
    }

    /// Where the points of a series stand, and which of them do; nil where the run does not tell.
    func places(of series: LogSeries, in run: LogRun) -> (x: [Double], y: [Double])? {
        guard case .values(let name) = places, run.stepName != name || run[name] != nil else {
            return (series.steps, series.values)
        }
        if let axis = run.axes.first(where: { $0.name == name }) { return along(axis, series) }
        return run.series.first { $0.name == name }.map { joined($0, series) }
    }

    /// What an axis says at each step, or said last before it.
    private func along(_ axis: LogSeries, _ series: LogSeries) -> (x: [Double], y: [Double]) {
        if axis.steps == series.steps { return (scaled(axis.values), series.values) }
        guard let first = axis.values.first else { return ([], []) }
        let x = series.steps.map { step in
            let place = axis.steps.place(after: step)
            return place == 0 ? first : axis.values[place - 1]
        }
        return (scaled(x), series.values)
    }

    /// The values of two series at the steps that both have.
    private func joined(_ other: LogSeries, _ series: LogSeries) -> (x: [Double], y: [Double]) {
        if other.steps == series.steps { return (scaled(other.values), series.values) }
        let at = Dictionary(zip(other.steps, other.values)) { _, last in last }
        var (x, y): ([Double], [Double]) = ([], [])
        for (step, value) in zip(series.steps, series.values) {
            guard let place = at[step] else { continue }
            x.append(place)
            y.append(value)
        }
        return (scaled(x), y)
    }

    private func scaled(_ values: [Double]) -> [Double] {
        divisor == 1 ? values : values.map { $0 / divisor }
    }
}

extension [Double] {
    /// The place of the first of these rising values that is greater.
    fileprivate func place(after value: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
