/// A way in which a tool writes training runs: one file in `Formats/`, one entry in ``all``.
public struct LogFormat: Sendable {
    /// The word for it in what is written: `keras-csvlogger`.
    public let name: String
    /// What the tool's users call it: `Keras CSVLogger`.
    public let title: String
    /// What is read of it, for the documentation.
    public let reads: String
    /// What is not, for the documentation; empty where nothing is left.
    public let leaves: String
    /// How it is recognised and read: as a file, and perhaps as a folder as well.
    let contents: [Content]
    /// Adds to a run what stands beside its file.
    let complete: (@Sendable (_ run: inout LogRun) -> Void)?

    init(
        name: String, title: String, reads: String, leaves: String, content: Content...,
        complete: (@Sendable (_ run: inout LogRun) -> Void)? = nil
    ) {
        self.name = name
        self.title = title
        self.reads = reads
        self.leaves = leaves
        self.complete = complete
        contents = content
    }

    /// What a format is made of; each decides by the content whether a log is in this format, and is asked only if no
    /// format before it in ``all`` took the log.
    enum Content: Sendable {
        /// Rows under named columns, as a delimited text or as JSON lines: the runs in it, or nil if it is not in this
        /// format.
        case table(@Sendable (_ table: Table, _ name: String) -> [LogRun]?)
        /// One JSON value: the runs in it, or nil if it is not in this format.
        case json(@Sendable (_ value: JSON, _ name: String) -> [LogRun]?)
        /// A file of bytes of its own, recognised by the first of them; where it joins, all such files in a folder are
        /// read at once, in the order of their names.
        case bytes(
            joins: Bool = false, recognise: @Sendable (_ head: ArraySlice<UInt8>) -> Bool,
            read: @Sendable (_ files: [LogFile], _ name: String, _ remarks: inout [LogRemark]) -> [LogRun])
        /// A folder whose files belong together: the runs in it and the names of the entries that make them up, which
        /// nothing else then reads; nil if it is not in this format.
        case folder(
            @Sendable (_ folder: Folder, _ remarks: inout [LogRemark]) -> (
                runs: [LogRun], entries: Set<String>
            )?)
    }

    /// Every format, the most specific first: the first that recognises a content reads it.
    public static let all: [LogFormat] = [
        // Bytes, and folders.
        .tensorBoard, .wandbFile, .mlflow,
        // Rows, in a delimited text or as JSON objects.
        .printedLog, .tidyTable, .wandbHistory, .wandbTable, .tensorBoardTable, .descentHistory,
        .kerasCSVLogger,
        .pandasHistory, .fastai, .lightningCSV, .plainTable,
        // One JSON value.
        .huggingFace, .kerasHistory, .boostingRounds, .tensorBoardLists, .metricLists,
    ]
}
