extension Log {
    /// The same log, with what was measured of one run on parts of the data put together: TensorBoard's writers make a
    /// folder `train` and a folder `validation`, or `loss_train` and `loss_valid`, each of which is read as a run.
    ///
    /// The series `loss` of a run `train` becomes `train/loss` of the run that both belong to; a run without company
    /// stays as it is.
    public func joiningParts() -> Log {
        var log = self
        log.runs = []
        let owners = runs.map(Self.owner)
        let names = Set(runs.map(\.name))
        var company: [String: Int] = [:]
        for owner in owners { if let owner { company[owner.name, default: 0] += 1 } }
        var places: [String: Int] = [:]
        for (run, owner) in zip(runs, owners) {
            guard let owner, names.contains(owner.name) || company[owner.name, default: 0] > 1 else {
                places[run.name] = log.runs.count
                log.runs.append(run)
                continue
            }
            var part = run
            part.name = owner.name
            part.series = run.series.map { owner.renamed($0) }
            if let place = places[owner.name] {
                log.runs[place].join(part)
            } else {
                places[owner.name] = log.runs.count
                log.runs.append(part)
            }
        }
        return log
    }

    /// The run that a run is a part of.
    private struct Owner {
        /// What it is called.
        var name: String
        /// The word for the part; nil where the series' names have it.
        var part: String?
        /// What the only metric is called here.
        var metric: String?

        func renamed(_ series: LogSeries) -> LogSeries {
            var series = series
            if let metric {
                series.name = metric
            } else if let part, MetricName(series.name).part == nil {
                series.name = "\(part)/\(series.name)"
            }
            return series
        }
    }

    private static func owner(of run: LogRun) -> Owner? {
        let components = run.name.split(separator: "/").map(String.init)
        guard let last = components.last else { return nil }
        let parent = components.dropLast().joined(separator: "/")
        let name = MetricName(last)
        var owner = Owner(name: parent.isEmpty ? folder(of: run) : parent)
        if MetricName("\(last)/value").metric == "value" {
            owner.part = last
        } else if name.part != nil, run.series.allSatisfy({ $0.name == name.metric }), !run.series.isEmpty {
            owner.metric = last
        } else {
            return nil
        }
        return owner
    }

    /// The folder in which a run of such a name stands, or else the one that was read.
    private static func folder(of run: LogRun) -> String {
        let components = run.source.split(separator: "/").filter { $0 != "." }.map(String.init)
        let above = components.lastIndex(of: run.name).map { components[..<$0] } ?? components[...]
        return above.last ?? run.name
    }
}

extension LogRun {
    /// Takes in what another part of the same run measured.
    fileprivate mutating func join(_ part: LogRun) {
        let names = Set(series.map(\.name))
        series += part.series.filter { !names.contains($0.name) }
        axes += part.axes.filter { axis in !axes.contains { $0.name == axis.name } }
        histograms += part.histograms
        parameters += part.parameters.filter { !parameters.contains($0) }
    }
}
