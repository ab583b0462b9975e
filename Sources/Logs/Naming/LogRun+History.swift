public import Histories

extension LogRun {
    /// The run as a history: its main loss as `loss`, that on validation data as `validation.loss`, accuracies as
    /// `training.accuracy` and `validation.accuracy`, the step size as `step_size`; all else under its own name.
    ///
    /// Points are at whole steps that increase: where steps are no whole numbers, or all the same, points count from 0
    /// in their order, and of several at one step the last counts. `names` gives for each series what it is
    /// called in the file.
    public func history(_ remarks: inout [LogRemark]) -> (history: History, names: [String: String]) {
        let names = historyNames
        var all: [Series] = []
        for series in series {
            guard let name = names[series.name], !all.contains(where: { $0.name == name }) else { continue }
            all.append(whole(series, named: name, &remarks))
        }
        let first = ["loss", "validation.loss", "training.accuracy", "validation.accuracy"]
        let ordered =
            first.compactMap { name in all.first { $0.name == name } }
            + all.filter { !first.contains($0.name) }
        let told = Dictionary(names.map { ($1, $0) }) { first, _ in first }
        return (History(name: name, series: ordered), told)
    }

    /// What each series is called in a history, by its name in the file.
    private var historyNames: [String: String] {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        func take(_ series: LogSeries?, as name: String) {
            guard let series, names[series.name] == nil, taken.insert(name).inserted else { return }
            names[series.name] = name
        }
        let metrics = series.map { (series: $0, name: MetricName($0.name)) }
        // The plainest name is the main loss: `loss` before `aux_loss`.
        let losses = metrics.filter { $0.name.isLoss }
        let metric =
            losses.first { $0.name.metric.lowercased() == "loss" }?.name.metric
            ?? losses.min { $0.name.metric.count < $1.name.metric.count }?.name.metric
        func first(_ all: [(series: LogSeries, name: MetricName)], _ parts: [MetricName.Part?]) -> LogSeries?
        {
            for part in parts {
                if let found = all.first(where: { $0.name.part == part }) { return found.series }
            }
            return nil
        }
        let main = losses.filter { $0.name.metric == metric }
        take(first(main, [nil, .training]), as: "loss")
        take(first(main, [.validation, .test]), as: "validation.loss")
        // What is written in percent, or is none, keeps its own name.
        let accuracies = metrics.filter { metric in
            metric.name.isAccuracy && metric.series.values.allSatisfy { !($0 < 0 || $0 > 1) }
        }
        take(first(accuracies, [.training, nil]), as: "training.accuracy")
        take(first(accuracies, [.validation, .test]), as: "validation.accuracy")
        take(metrics.first { $0.name.isStepSize }?.series, as: "step_size")
        for series in series where names[series.name] == nil { take(series, as: series.name) }
        return names
    }

    private func whole(_ series: LogSeries, named name: String, _ remarks: inout [LogRemark]) -> Series {
        let isWhole = series.steps.allSatisfy { abs($0) < 1e15 && $0 == $0.rounded() && $0 >= 0 }
        let isOne = series.steps.count > 1 && series.steps.allSatisfy { $0 == series.steps[0] }
        if !isWhole || isOne {
            remarks.append(LogRemark(file: source, event: .numbered(run: self.name, series: series.name)))
            return Series(name: name, steps: .every(0..<series.values.count), values: series.values)
        }
        var steps: [Int] = []
        var values: [Double] = []
        var repeated = 0
        for (step, value) in zip(series.steps, series.values) {
            let step = Int(step)
            if let last = steps.last, step <= last {
                // What goes back was cut before.
                repeated += 1
                values[values.count - 1] = value
                continue
            }
            steps.append(step)
            values.append(value)
        }
        if repeated > 0 {
            remarks.append(
                LogRemark(
                    file: source, event: .repeated(run: self.name, series: series.name, points: repeated)))
        }
        return Series(name: name, steps: Steps(steps), values: values)
    }
}
