extension LogFormat {
    /// What W&B writes of a run beside the network, or without one.
    static let wandbFile = LogFormat(
        name: "wandb-file", title: "W&B run file",
        reads:
            "the history, the configuration and the name in `run-….wandb`, and folders with several of them",
        leaves: "text, pictures, tables, histograms, system metrics",
        content: .bytes(
            recognise: WandBRecords.begin,
            read: { files, name, remarks in
                files.compactMap { file in
                    guard let stream = file.open(&remarks) else { return nil }
                    var events: [LogRemark.Event] = []
                    var run = WandBRun(name: name)
                    var records = WandBRecords(stream)
                    while let record = records.next(&events) {
                        if !run.add(record.bytes) {
                            events.append(
                                .lost(record.place, problem: "a record is no message; it was left out"))
                        }
                    }
                    remarks += events.map { LogRemark(file: file.path, event: $0) }
                    return run.finished()
                }
            }),
        // What else stands beside the file tells less of the same run.
        .folder { folder, _ in
            guard folder.files.contains(where: { $0.hasPrefix("run-") && $0.hasSuffix(".wandb") }) else {
                return nil
            }
            return ([], ["files", "logs", "tmp"])
        })
}
