extension Log {
    /// The same log, with what was measured of one run on parts of the data put together: TensorBoard's writers make a
    /// folder `train` and a folder `validation`, or `loss_train` and `loss_valid`, each of which is read as a run.
    ///
    /// The series `loss` of a run `train` becomes `train/loss` of the run that both belong to; a run without company
    /// stays as it is.
    public func joiningParts() -> Log {
        var log = self
        log.runs = []
        let names = Set(runs.map(\.name))
        let owners = runs.map { Self.owner(of: $0, among: names) }
        var company: [String: Int] = [:]
        for owner in owners { if let owner { company[owner.name, default: 0] += 1 } }
        var places: [String: Int] = [:]
        var wholes: Set<String> = []
        for (run, owner) in zip(runs, owners) {
            guard let owner, names.contains(owner.name) || company[owner.name, default: 0] > 1 else {
                if let place = places[run.name], wholes.contains(run.name) {
                    // A part of it came first.
                    log.runs[place].join(run)
                } else {
                    places[run.name] = log.runs.count
                    log.runs.append(run)
                }
                continue
            }
            wholes.insert(owner.name)
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

    private static func owner(of run: LogRun, among names: Set<String>) -> Owner? {
        let components = run.name.split(separator: "/").map(String.init)
        guard let last = components.last else { return nil }
        let parent = components.dropLast().joined(separator: "/")
        var owner = Owner(name: parent.isEmpty ? folder(of: run) : parent)
        if NameWords.all(in: last[...]).count == 1, MetricName("\(last)/value").part != nil {
            owner.part = last
        } else if let tag = run.series.first?.name, last.hasPrefix(folderName(tag) + "_"),
            run.series.allSatisfy({ $0.name == tag }),
            MetricName(last).part != nil || names.contains(parent)
        {
            // PyTorch's `add_scalars` makes such a run for each of its values.
            owner.metric = last
        } else {
            return nil
        }
        return owner
    }

    /// What PyTorch makes of a tag to call a folder by it.
    private static func folderName(_ tag: String) -> String {
        String(tag.map { $0 == "/" || $0 == " " ? "_" : $0 })
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
        for axis in part.axes {
            // The finer tells more.
            if let place = axes.firstIndex(where: { $0.name == axis.name }) {
                if axes[place].steps.count < axis.steps.count { axes[place] = axis }
            } else {
                axes.append(axis)
            }
        }
        histograms += part.histograms
        parameters += part.parameters.filter { parameter in
            !parameters.contains { $0.name == parameter.name }
        }
    }
}
