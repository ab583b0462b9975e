extension Log {
    /// The log with those runs made one that a tool divided: `X/train` and `X/validation` of Keras' TensorBoard callback,
    /// and `X/loss_train` with nothing but `loss` of PyTorch's `add_scalars`.
    ///
    /// Their series are told apart by the part: `train/epoch_loss`, `loss/train`.
    public func joiningParts() -> Log {
        var log = self
        log.runs = []
        var places: [String: Int] = [:]
        var wholes: Set<String> = []
        for run in runs {
            guard let part = dividedPart(of: run) else {
                if let place = places[run.name], wholes.contains(run.name) {
                    // A part of it came first.
                    log.runs[place].join(run) { $0 }
                } else {
                    places[run.name] = log.runs.count
                    log.runs.append(run)
                }
                continue
            }
            wholes.insert(part.whole)
            if let place = places[part.whole] {
                log.runs[place].join(run, part.name)
                continue
            }
            places[part.whole] = log.runs.count
            var whole = run
            (whole.name, whole.series, whole.axes, whole.histograms) = (part.whole, [], [], [])
            whole.join(run, part.name)
            log.runs.append(whole)
        }
        return log
    }

    /// The whole that a run is a part of, and what its series are called there; nil where it is a run of its own.
    private func dividedPart(of run: LogRun) -> (whole: String, name: (String) -> String)? {
        let components = run.name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = components.last else { return nil }
        let parent = components.dropLast().joined(separator: "/")
        if NameWords.all(in: last[...]).count == 1, MetricName("\(last)/x").part != nil {
            let whole = parent.isEmpty ? folder(above: last, of: run.source) : parent
            return (whole, { "\(last)/\($0)" })
        }
        guard run.series.count == 1, run.histograms.isEmpty, let tag = run.series.first?.name,
            last.hasPrefix(Self.folderName(tag) + "_")
        else { return nil }
        let key = last.dropFirst(tag.count + 1)
        let prefix = (parent.isEmpty ? "" : parent + "/") + Self.folderName(tag) + "_"
        let hasOthers = runs.contains {
            $0.name != run.name
                && ($0.name == parent || $0.name == "." && parent.isEmpty
                    || $0.name.hasPrefix(prefix) && $0.series.map(\.name) == [tag])
        }
        guard hasOthers, !key.isEmpty else { return nil }
        return (parent.isEmpty ? "." : parent, { "\($0)/\(key)" })
    }

    /// PyTorch makes a tag a folder's name by this.
    private static func folderName(_ tag: String) -> String {
        String(tag.map { $0 == "/" || $0 == " " ? "_" : $0 })
    }

    /// The folder in which the folder of a part stands.
    private func folder(above part: String, of source: String) -> String {
        let components = source.split(separator: "/").map(String.init)
        if let place = components.lastIndex(of: part), place > 0 { return components[place - 1] }
        return components.last.map { Log.stem(of: $0) } ?? "."
    }
}

extension LogRun {
    /// Takes in what another run measured, under other names.
    fileprivate mutating func join(_ other: LogRun, _ name: (String) -> String) {
        series += other.series.map { LogSeries(name: name($0.name), steps: $0.steps, values: $0.values) }
        histograms += other.histograms.map { LogHistogram(name: name($0.name), states: $0.states) }
        for axis in other.axes {
            if let place = axes.firstIndex(where: { $0.name == axis.name }) {
                // The finer tells more.
                if axes[place].steps.count < axis.steps.count { axes[place] = axis }
            } else {
                axes.append(axis)
            }
        }
        for parameter in other.parameters where !parameters.contains(where: { $0.name == parameter.name }) {
            parameters.append(parameter)
        }
    }
}
