extension LogForm {
    /// Event files of TensorBoard, those of a run in a folder of its own.
    ///
    /// Scalars are tensors of float32 under the plugin `scalars`, the only ones that every server of TensorBoard shows.
    /// Where float32 does not hold a value, its float64 stands in the same tensor: TensorBoard passes over it, Descent
    /// reads it, so that no digit is lost. A point's time is the log's own or, where it tells none, as many seconds as its step, so that the
    /// same runs give the same bytes.
    static let tensorBoard = LogForm(
        name: "tensorboard",
        writes:
            "a folder of event files, a folder in it for each run: scalars, which TensorBoard shows in float32, and histograms",
        leaves: "parameters; steps that are no whole numbers are counted instead",
        write: { runs in
            var names = FileNames(), files: [String: [UInt8]] = [:]
            for run in runs {
                let folder = names.name(for: run.name, folders: true)
                files["\(folder)/events.out.tfevents.0000000000.descent"] = events(run)
            }
            return .folder(files)
        })

    private static func events(_ run: LogRun) -> [UInt8] {
        let time = run.axes.first { $0.name == "time" }
        let rows = WideRows(run.axes.filter { $0.name != "time" } + run.series)
        let times = clock(time, rows.steps)
        var bytes: [UInt8] = []
        append(record: &bytes) { event in
            event.add(1, times.first ?? 0)
            event.add(3, "brain.Event:2")
        }
        let isWhole = rows.steps.allSatisfy { Int64(exactly: $0) != nil }
        let places = rows.columns.indices.map(rows.places)
        var known: Set<Int> = []
        for (row, step) in rows.steps.enumerated() {
            append(record: &bytes) { event in
                event.add(1, times[row])
                event.add(2, isWhole ? Int64(exactly: step) ?? 0 : Int64(row))
                event.add(5) { summary in
                    for (column, series) in rows.columns.enumerated() {
                        guard let place = places[column][row] else { continue }
                        let isFirst = known.insert(column).inserted
                        summary.add(1) { scalar(series.name, series.values[place], isFirst: isFirst, &$0) }
                    }
                }
            }
        }
        for histogram in run.histograms {
            for state in histogram.states {
                append(record: &bytes) { event in
                    event.add(1, clock(time, [state.step])[0])
                    event.add(2, Int64(exactly: state.step.rounded()) ?? 0)
                    event.add(5) { $0.add(1) { bins(histogram.name, state, &$0) } }
                }
            }
        }
        return bytes
    }

    /// A value with the tag's metadata, which only its first value carries.
    private static func scalar(
        _ tag: String, _ value: Double, isFirst: Bool, _ message: inout ProtobufMessage
    ) {
        message.add(1, tag)
        message.add(8) { tensor in
            tensor.add(1, Int64(1))  // DT_FLOAT
            tensor.add(2, [])
            tensor.add(5, withUnsafeBytes(of: Float(value).bitPattern.littleEndian) { Array($0) })
            if Double(Float(value)) != value, !value.isNaN { tensor.add(6, ProtobufMessage.bytes(of: value)) }
        }
        guard isFirst else { return }
        message.add(9) { metadata in
            metadata.add(1) { $0.add(1, "scalars") }
            metadata.add(4, Int64(1))  // DATA_CLASS_SCALAR
        }
    }

    private static func bins(
        _ tag: String, _ state: LogHistogram.State, _ message: inout ProtobufMessage
    ) {
        message.add(1, tag)
        message.add(5) { histogram in
            histogram.add(1, state.minimum)
            histogram.add(2, state.maximum)
            histogram.add(3, state.counts.reduce(0, +))
            histogram.add(6, state.edges.flatMap(ProtobufMessage.bytes))
            histogram.add(7, state.counts.flatMap(ProtobufMessage.bytes))
        }
    }

    /// When points were written, in seconds: as the log tells, at the step or before it.
    private static func clock(_ time: LogSeries?, _ steps: [Double]) -> [Double] {
        guard let time, let first = time.values.first else {
            return steps.map { $0.isFinite ? max(0, $0) : 0 }
        }
        let rows = WideRows([time])
        let places = rows.places(of: 0)
        var row = 0, seconds = first
        return steps.map { step in
            while row < rows.steps.count, rows.steps[row] <= step {
                if let place = places[row] { seconds = time.values[place] }
                row += 1
            }
            return seconds.isFinite ? seconds : 0
        }
    }

    /// A record: the length, its checksum, the event, its checksum.
    private static func append(record bytes: inout [UInt8], _ fill: (inout ProtobufMessage) -> Void) {
        var event = ProtobufMessage()
        fill(&event)
        func add(_ sum: UInt32) { withUnsafeBytes(of: sum.littleEndian) { bytes.append(contentsOf: $0) } }
        let length = withUnsafeBytes(of: UInt64(event.bytes.count).littleEndian) { Array($0) }
        bytes += length
        add(CRC32.castagnoli.masked(length[...]))
        bytes += event.bytes
        add(CRC32.castagnoli.masked(event.bytes[...]))
    }
}
