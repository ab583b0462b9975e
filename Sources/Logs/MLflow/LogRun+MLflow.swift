extension LogRun {
    /// Reads the run in a folder: a file for each metric, and one for each parameter.
    init(mlflow folder: Folder, name: String?, _ remarks: inout [LogRemark]) {
        self.init(name: name ?? folder.name)
        var clocks: [MLflowMetric] = []
        for key in folder.files(below: "metrics") {
            guard let metric = MLflowMetric(LogFile(path: folder.path(of: "metrics/" + key)), key, &remarks),
                !metric.series.steps.isEmpty
            else { continue }
            series.append(metric.series)
            clocks.append(metric)
        }
        for key in folder.files(below: "params") {
            guard let value = LogFile(path: folder.path(of: "params/" + key)).text(upTo: 1 << 16) else {
                continue
            }
            parameters.append(Parameter(name: key, value: value))
        }
        // The metric with the most steps tells best when the run was where.
        let start = clocks.compactMap { $0.milliseconds.min() }.min() ?? 0
        guard let clock = clocks.max(by: { $0.stepCount < $1.stepCount }) else { return }
        axes = [
            LogSeries(
                name: "time", steps: clock.series.steps,
                values: clock.milliseconds.map { ($0 - start) / 1000 })
        ]
    }
}

/// A metric's file: in each line when, which value, and at which step.
private struct MLflowMetric {
    var series: LogSeries
    var milliseconds: [Double] = []

    var stepCount: Int { Set(series.steps).count }

    init?(_ file: LogFile, _ key: String, _ remarks: inout [LogRemark]) {
        series = LogSeries(name: key, steps: [], values: [])
        guard var stream = file.open(&remarks), let bytes = stream.take(stream.remaining) else { return nil }
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let text = String(decoding: line, as: UTF8.self)
            let words = text.split(whereSeparator: \.isWhitespace)
            guard !words.isEmpty else { continue }
            let numbers = words.prefix(3).map { Double($0) }
            guard numbers.count >= 2, let time = numbers[0], let value = numbers[1],
                let step = numbers.count > 2 ? numbers[2] : 0
            else {
                remarks.append(
                    LogRemark(
                        file: file.path,
                        event: .lost(
                            .line(place + 1),
                            problem: "\"\(text.prefix(80))\" is no time, value and step; it was left out")))
                continue
            }
            series.steps.append(step)
            series.values.append(value)
            milliseconds.append(time)
        }
    }
}
