public import Errors

/// What a reader of a log should know of how it was read.
public struct LogRemark: Sendable, Equatable, CustomStringConvertible {
    /// The file, as it was named.
    public var file: String
    /// What happened.
    public var event: Event

    /// What may happen while a log is read.
    public enum Event: Sendable, Equatable {
        /// Something could not be read; what stands before and after it was.
        case lost(Place, problem: String)
        /// The steps of a run went back to `step`: `points` earlier ones at and after it were cut.
        case cut(run: String, step: Double, points: Int)
        /// The steps of a run went back to `step`: what follows is a run of its own.
        case kept(run: String, step: Double)
        /// Rows of a run name steps from `step` on again though nothing was resumed there, as a last line names the best
        /// epoch: their points were left out.
        case lookedBack(run: String, step: Double, points: Int)
        /// The steps of a run go down from the last: its points were put into their order.
        case turned(run: String)
        /// The steps of a run begin anew in every epoch: they are numbered through.
        case continued(run: String, epochs: Int)
        /// Every point of a series has one step: they are numbered in their order.
        case numbered(run: String, series: String)
        /// A table begins with numbers where its columns would be named: they are called `1`, `2` and so on.
        case unnamed(columns: Int)
        /// A series has several values at some steps, of which the last counts.
        case repeated(run: String, series: String, points: Int)
    }

    /// Where in a file something stands.
    public enum Place: Sendable, Equatable {
        /// A line of text, counted from 1.
        case line(Int)
        /// A record, counted from 1, and the byte at which it begins, counted from 0.
        case record(Int, byte: Int)
        /// A byte, counted from 0.
        case byte(Int)
        /// The file as a whole.
        case file
    }

    /// A remark.
    public init(file: String, event: Event) {
        self.file = file
        self.event = event
    }

    /// What was kept of a file that ends too early.
    static func kept(_ records: Int) -> String {
        switch records {
        case 0: "nothing before it could be read"
        case 1: "1 record before it was read"
        default: "\(records) records before it were read"
        }
    }

    /// Whether something could not be read.
    public var isLoss: Bool {
        if case .lost = event { return true }
        return false
    }

    /// `run.csv: line 7: warning: loss is "abc", not a number`
    public var description: String { "\(file.told(upTo: 1000)): \(sentence)" }

    private var sentence: String {
        switch event {
        case .lost(let place, let problem): "\(place.text)warning: \(problem.told(upTo: 1000))"
        case .cut(let run, let step, let points):
            "note: \(run.told()) was resumed at \(Self.text(step)): "
                + "\(points) earlier point\(points == 1 ? "" : "s") at and after it were cut"
        case .kept(let run, let step):
            "note: \(run.told()) was resumed at \(Self.text(step)): what follows is a run of its own"
        case .lookedBack(let run, let step, let points):
            "note: \(run.told()) only looks back to \(Self.text(step)), where nothing was resumed: "
                + "\(points) point\(points == 1 ? " was" : "s were") left out"
        case .turned(let run):
            "note: the last step of \(run.told()) stands first: its points were put into their order"
        case .continued(let run, let epochs):
            "note: the steps of \(run.told()) begin anew in each of \(epochs) epochs: they are numbered through"
        case .numbered(let run, let series):
            "note: all points of \(series.told()) in \(run.told()) have one step: they are numbered in their order"
        case .unnamed(let columns):
            "note: the first row names no columns: \(columns == 1 ? "the only one is called 1" : "they are called 1 to \(columns)"); "
                + "a first row such as step,loss says what they are"
        case .repeated(let run, let series, let points):
            "note: \(series.told()) in \(run.told()) has \(points) point\(points == 1 ? "" : "s") at steps that "
                + "come again: the last one counts"
        }
    }

    private static func text(_ step: Double) -> String {
        Int(exactly: step).map(String.init) ?? "\(step)"
    }
}

extension LogRemark.Event {
    /// What was lost, and where; for an error where nothing else was found.
    var text: String {
        if case .lost(let place, let problem) = self { place.text + problem } else { "" }
    }
}

extension LogRemark.Place {
    fileprivate var text: String {
        switch self {
        case .line(let line): "line \(line): "
        case .record(let record, let byte): "record \(record), byte \(byte): "
        case .byte(let byte): "byte \(byte): "
        case .file: ""
        }
    }
}

/// A log that cannot be read at all.
public struct LogError: CodedError, Equatable {
    /// What kind of mistake it is.
    public var code: ErrorCode
    /// The file, as it was named.
    public var file: String
    /// Why not.
    public var problem: String
    /// What could have been read; empty where that would not help.
    public var allowed: String

    /// An error.
    public init(_ code: ErrorCode, file: String, problem: String, allowed: String = "") {
        self.code = code
        self.file = file
        self.problem = problem
        self.allowed = allowed
    }

    /// `run.csv: error: holds no numbers`, and what is allowed.
    public var description: String {
        code.mark("\(file.told(upTo: 1000)): error: \(problem.told(upTo: 2000, lines: true))")
            + (allowed.isEmpty ? "" : "\n  allowed: \(allowed)")
    }
}
