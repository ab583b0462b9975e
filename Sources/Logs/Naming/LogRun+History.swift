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
        // Series over the same steps share them.
        var last: (steps: [Double], course: Course)?
        for (series, name) in zip(series, names) {
            let course: Course
            if let last, last.steps == series.steps {
                course = last.course
            } else {
                course = Course(series.steps)
            }
            last = (series.steps, course)
            all.append(Series(name: name, steps: course.steps, values: course.pick(series.values)))
            if course.isNumbered {
                remarks.append(LogRemark(file: source, event: .numbered(run: self.name, series: series.name)))
            } else if course.repeated > 0 {
                let event = LogRemark.Event.repeated(
                    run: self.name, series: series.name, points: course.repeated)
                remarks.append(LogRemark(file: source, event: event))
            }
        }
        let first = ["loss", "validation.loss", "training.accuracy", "validation.accuracy"]
        let ordered =
            first.compactMap { name in all.first { $0.name == name } }
            + all.filter { !first.contains($0.name) }
        let told = Dictionary(zip(names, series.map(\.name))) { first, _ in first }
        return (History(name: name, series: ordered), told)
    }

    /// What each series is called in a history.
    private var historyNames: [String] {
        var names = [String?](repeating: nil, count: series.count)
        var taken: Set<String> = []
        func take(_ place: Int?, as name: String) {
            guard let place, names[place] == nil, taken.insert(name).inserted else { return }
            names[place] = name
        }
        let metrics = series.map { MetricName($0.name) }
        /// The first of these that was taken on one of these parts, the sooner the better.
        func first(_ places: [Int], _ parts: [MetricName.Part?]) -> Int? {
            for part in parts {
                let all = places.filter { metrics[$0].part == part }
                // A mean over an epoch is steadier than the value of a batch, if there are enough of them.
                let found =
                    all.first { metrics[$0].span == nil }
                    ?? all.first { metrics[$0].span == .epoch && series[$0].values.count >= 5 } ?? all.first
                if let found { return found }
            }
            return nil
        }
        let losses = metrics.indices.filter { metrics[$0].isLoss }
        let ofTraining = losses.filter { metrics[$0].part == nil || metrics[$0].part == .training }
        // The plainest name is the main loss: `loss` before `aux_loss`.
        let candidates = (ofTraining.isEmpty ? losses : ofTraining).map { metrics[$0].metric.lowercased() }
        let metric =
            ["loss", "total_loss", "loss_total", "total loss"].first(where: candidates.contains)
            ?? candidates.min { $0.count < $1.count }
        let main = losses.filter { metrics[$0].metric.lowercased() == metric }
        take(first(main, [nil, .training]), as: "loss")
        take(first(main, [.validation, .test]), as: "validation.loss")
        // What is written in percent, or is none, keeps its own name.
        let accuracies = metrics.indices.filter { place in
            metrics[place].isAccuracy && series[place].values.allSatisfy { !($0 < 0 || $0 > 1) }
        }
        take(first(accuracies, [.training, nil]), as: "training.accuracy")
        take(first(accuracies, [.validation, .test]), as: "validation.accuracy")
        take(metrics.firstIndex { $0.isStepSize }, as: "step_size")
        return names.indices.map { place in
            if let name = names[place] { return name }
            let own = series[place].name
            var name = own
            var count = 2
            while !taken.insert(name).inserted {
                name = "\(own) (\(count))"
                count += 1
            }
            return name
        }
    }
}

/// Whole steps that increase, made of those of a log.
private struct Course {
    /// The steps.
    var steps: Steps
    /// Whether they are but numbers from 0.
    var isNumbered = false
    /// How many points stood at a step that came again.
    var repeated = 0
    /// Which points these are; nil where they are all.
    private var places: [Int]?

    init(_ all: [Double]) {
        let isWhole = all.allSatisfy { abs($0) < 1e15 && $0 == $0.rounded() && $0 >= 0 }
        let isOne = all.count > 1 && all.allSatisfy { $0 == all[0] }
        guard isWhole, !isOne else {
            steps = .every(0..<all.count)
            isNumbered = true
            return
        }
        var whole: [Int] = []
        whole.reserveCapacity(all.count)
        var kept: [Int] = []
        for (place, step) in all.enumerated() {
            let step = Int(step)
            // What goes back was cut before.
            if let last = whole.last, step <= last {
                if repeated == 0 { kept = Array(0..<place) }
                repeated += 1
                kept[kept.count - 1] = place
            } else {
                whole.append(step)
                if repeated > 0 { kept.append(place) }
            }
        }
        steps = Steps(whole)
        places = repeated > 0 ? kept : nil
    }

    /// The values at the steps.
    func pick(_ values: [Double]) -> [Double] {
        guard let places else { return values }
        return places.map { values[$0] }
    }
}
