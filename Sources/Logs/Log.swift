/// Training runs as another tool wrote them, before anything is made of them.
public struct Log: Sendable, Equatable {
    /// The runs, in the order of the files.
    public var runs: [LogRun]
    /// What a reader of these runs should know: what was lost, cut or numbered anew.
    public var remarks: [LogRemark]

    /// A log.
    public init(runs: [LogRun] = [], remarks: [LogRemark] = []) {
        self.runs = runs
        self.remarks = remarks
    }

    /// Whether a part of a file could not be read.
    public var isDamaged: Bool { remarks.contains { $0.isLoss } }
}
