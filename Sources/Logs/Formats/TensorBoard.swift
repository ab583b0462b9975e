extension LogFormat {
    /// Event files, those of one folder being one run.
    static let tensorBoard = LogFormat(
        name: "tensorboard", title: "TensorBoard event files",
        reads: """
            scalars and histograms of TensorFlow 1 and 2, PyTorch and tensorboardX; every folder with event files \
            is a run
            """,
        leaves: "images, audio, text, graphs, hyper-parameters",
        content: .bytes(
            joins: true, recognise: EventRecords.begin,
            read: { files, name, remarks in
                var run = EventRun(name: name)
                for file in files {
                    guard let stream = file.open(&remarks) else { continue }
                    var events: [LogRemark.Event] = []
                    var records = EventRecords(stream)
                    while let record = records.next(&events) {
                        if let event = EventMessage(record.bytes) {
                            run.add(event)
                        } else {
                            events.append(
                                .lost(record.place, problem: "a record is no event; it was left out"))
                        }
                    }
                    remarks += events.map { LogRemark(file: file.path, event: $0) }
                }
                return [run.finished()]
            }))
}
