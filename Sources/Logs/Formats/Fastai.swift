extension LogFormat {
    /// What fastai's `CSVLogger` writes: `epoch,train_loss,valid_loss,…,time`.
    static let fastai = LogFormat(
        name: "fastai", title: "fastai CSVLogger",
        reads: "every metric over `epoch`; the times of the epochs, summed up, as the time", leaves: "",
        content: .table { table, name in
            guard table.columns.first?.name == "epoch", table.columns.last?.name == "time",
                table["train_loss"] != nil, table["valid_loss"] != nil, let epoch = table["epoch"],
                var run = table.run(name, step: epoch, leaving: ["time"])
            else { return nil }
            if let time = table["time"], time.words.rows.count == epoch.numbers.count {
                let durations = time.words.labels.map(seconds)
                var sum = 0.0
                let times = time.words.codes.map { code -> Double in
                    sum += durations[Int(code)] ?? 0
                    return sum
                }
                run.axes.append(LogSeries(name: "time", steps: epoch.numbers, values: times))
            }
            return [run]
        })

    /// The seconds of `mm:ss` or `h:mm:ss`.
    private static func seconds(_ text: String) -> Double? {
        var seconds = 0.0
        for part in text.split(separator: ":") {
            guard let number = Number.read(String(part)) else { return nil }
            seconds = seconds * 60 + number
        }
        return seconds
    }
}
