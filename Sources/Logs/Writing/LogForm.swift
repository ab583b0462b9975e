/// A form in which runs are written for other programs: one file in `Writing/Forms/`, one entry in ``all``.
public struct LogForm: Sendable {
    /// The word for it on the command line: `csv`.
    public let name: String
    /// What is written, for the documentation.
    public let writes: String
    /// What of a run it cannot hold, for the documentation; empty where it holds everything.
    public let leaves: String
    /// How runs are written.
    let write: @Sendable (_ runs: [LogRun]) -> Written
    /// How runs are written with a row for each value, where the form has that, too.
    var writeLong: (@Sendable (_ runs: [LogRun]) -> [UInt8])?

    /// What is to be put where.
    public enum Written: Sendable, Equatable {
        /// A file's bytes.
        case file([UInt8])
        /// The files of a folder, by their paths in it, and their bytes.
        case folder([String: [UInt8]])
    }

    /// Every form.
    public static let all: [LogForm] = [.csv, .jsonLines, .tensorBoard, .pgfplots]

    /// Whether it has a row for each value, too.
    public var hasLong: Bool { writeLong != nil }

    /// Runs in this form; `long` asks for a row for each value, where the form has that.
    public func written(_ runs: [LogRun], long: Bool = false) -> Written {
        if long, let writeLong { return .file(writeLong(runs)) }
        return write(runs)
    }
}
