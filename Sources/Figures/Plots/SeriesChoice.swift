internal import Logs

/// Which series of some runs are drawn.
struct SeriesChoice {
    /// Their names, in the order of the files.
    let names: [String]
    /// How many metrics were left out, for want of room.
    let left: Int

    /// The most panels that are made unasked.
    static let mostPanels = 12

    /// Those that are asked for, or else the losses; where there is none the accuracies, or all else but step sizes.
    ///
    /// - Throws: ``PlotError`` where a name or a pattern means nothing.
    init(of runs: [LogRun], y: [String]) throws(PlotError) {
        let names = Self.names(of: runs)
        guard !y.isEmpty else {
            (self.names, left) = Self.telling(names, in: runs)
            return
        }
        let axes = Set(runs.flatMap(\.axes).map(\.name))
        self.names =
            try names.chosen(by: y) { (word: String) throws(PlotError) in
                let own = names.filter { MetricName($0).metric.lowercased() == word.lowercased() }
                if !own.isEmpty { return own }
                guard axes.contains(word) else { throw .noSeries(word, there: names) }
                return [word]
            } + Self.others(of: runs, names, called: y)
        left = 0
    }

    /// What tools with other names for it measured: `train_loss` of a run without a `loss`.
    private static func others(of runs: [LogRun], _ names: [String], called words: [String]) -> [String] {
        words.filter(names.contains).flatMap { word in
            names.filter { name in
                let metric = MetricName(name)
                return metric.part == .training && metric.metric == word
                    && runs.contains { $0[name] != nil && $0[word] == nil }
            }
        }
    }

    /// The names of all series, each once.
    static func names(of runs: [LogRun]) -> [String] {
        var seen: Set<String> = []
        return runs.flatMap(\.series).map(\.name).filter { seen.insert($0).inserted }
    }

    private static func telling(_ names: [String], in runs: [LogRun]) -> (names: [String], left: Int) {
        let lengths = Dictionary(
            runs.flatMap(\.series).map { ($0.name, $0.values.count { $0.isFinite }) }, uniquingKeysWith: max)
        // A single value, such as a summary of the whole run, is no course; nor are numbers that are none.
        let hasCourses = lengths.values.contains { $0 > 2 }
        let courses = names.filter { lengths[$0, default: 0] > (hasCourses ? 1 : 0) }
        let all = courses.map { (name: $0, metric: MetricName($0)) }
        let losses = all.filter { $0.metric.isLoss }
        // Keras' callback writes the validation loss once more, over all batches.
        let own = losses.filter { !$0.name.hasSuffix("_vs_iterations") }
        let accuracies = all.filter { $0.metric.isAccuracy }
        let others = all.filter { !$0.metric.isStepSize }
        let kept =
            [own, losses, accuracies, others, all].first { !$0.isEmpty }?.map(\.name) ?? names
        let families = MetricFamilies(kept)
        var metrics: [String] = []
        for name in kept where !metrics.contains(families.metric(of: name)) {
            metrics.append(families.metric(of: name))
            if metrics.count > mostPanels { break }
        }
        guard metrics.count > mostPanels else { return (kept, 0) }
        let shown = Set(metrics.prefix(mostPanels))
        let rest = Set(kept.map { families.metric(of: $0) }).subtracting(shown)
        return (kept.filter { shown.contains(families.metric(of: $0)) }, rest.count)
    }
}

/// What series measure, by their names: numbered ones, such as `w1` and `w2`, belong together.
struct MetricFamilies {
    private var metrics: [String: String] = [:]

    init(_ names: [String]) {
        var members: [String: [String]] = [:]
        for name in names {
            let metric = MetricName(name)
            metrics[name] = metric.metric
            if !metric.isLoss, !metric.isAccuracy {
                members[Self.pattern(of: name), default: []].append(name)
            }
        }
        for family in members.values where family.count > 1 {
            guard let first = family.first, let last = family.last else { continue }
            for name in family { metrics[name] = "\(first) … \(last)" }
        }
    }

    /// What a series measures.
    func metric(of name: String) -> String { metrics[name] ?? name }

    /// A name with a star for each number in it.
    private static func pattern(of name: String) -> String {
        var pattern = ""
        for character in name {
            if !("0"..."9").contains(character) {
                pattern.append(character)
            } else if pattern.last != "*" {
                pattern.append("*")
            }
        }
        return pattern
    }
}
