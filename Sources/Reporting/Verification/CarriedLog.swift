internal import Logs

/// A log as a page carries it: its runs in few characters, and what was said of how they were read.
struct CarriedLog: Codable, Sendable, Equatable {
    private struct Run: Codable, Equatable {
        let name: String
        let source: String
        let format: String
        let step: String
        let series: [Series]
    }

    /// A series, its steps and values as a page's pool of numbers writes them.
    private struct Series: Codable, Equatable {
        let name: String
        let steps: String
        let values: String
    }

    fileprivate struct Remark: Codable, Equatable {
        let file: String
        let kind: String
        var run: String?
        var series: String?
        var step: Double?
        var points: Int?
        var place: [Int]?
        var problem: String?
    }

    private let runs: [Run]
    private let remarks: [Remark]

    /// A page with more numbers than this is too large to be handed on.
    private static let mostNumbers = 400_000

    /// Whether the log has more numbers than a page should hold; then it has no runs here.
    let isLeftOut: Bool

    init(_ log: Log) {
        let count = log.runs.flatMap(\.series).reduce(0) { $0 + 2 * $1.values.count }
        isLeftOut = count > Self.mostNumbers
        guard !isLeftOut else {
            (runs, remarks) = ([], [])
            return
        }
        runs = log.runs.map { run in
            Run(
                name: run.name, source: run.source, format: run.format, step: run.stepName,
                series: run.series.map {
                    Series(
                        name: $0.name, steps: NumberPool.text(of: $0.steps),
                        values: NumberPool.text(of: $0.values))
                })
        }
        remarks = log.remarks.map(Remark.init)
    }

    /// The log; nil where it was left out, or what is carried is none.
    var log: Log? {
        guard !isLeftOut else { return nil }
        var log = Log()
        for run in runs {
            var read = LogRun(name: run.name, source: run.source, format: run.format, stepName: run.step)
            for series in run.series {
                guard let steps = NumberPool.numbers(of: series.steps),
                    let values = NumberPool.numbers(of: series.values), steps.count == values.count
                else { return nil }
                read.series.append(LogSeries(name: series.name, steps: steps, values: values))
            }
            log.runs.append(read)
        }
        for remark in remarks {
            guard let remark = remark.remark else { return nil }
            log.remarks.append(remark)
        }
        return log
    }
}

extension CarriedLog.Remark {
    fileprivate init(_ remark: LogRemark) {
        switch remark.event {
        case .lost(let place, let problem):
            self.init(file: remark.file, kind: "lost", place: place.numbers, problem: problem)
        case .cut(let run, let step, let points):
            self.init(file: remark.file, kind: "cut", run: run, step: step, points: points)
        case .kept(let run, let step): self.init(file: remark.file, kind: "kept", run: run, step: step)
        case .lookedBack(let run, let step, let points):
            self.init(file: remark.file, kind: "lookedBack", run: run, step: step, points: points)
        case .turned(let run): self.init(file: remark.file, kind: "turned", run: run)
        case .continued(let run, let epochs):
            self.init(file: remark.file, kind: "continued", run: run, points: epochs)
        case .numbered(let run, let series):
            self.init(file: remark.file, kind: "numbered", run: run, series: series)
        case .unnamed(let columns): self.init(file: remark.file, kind: "unnamed", points: columns)
        case .repeated(let run, let series, let points):
            self.init(file: remark.file, kind: "repeated", run: run, series: series, points: points)
        }
    }

    fileprivate var remark: LogRemark? {
        let event: LogRemark.Event
        switch (kind, run, series, step, points, place, problem) {
        case ("lost", _, _, _, _, let place?, let problem?):
            guard let place = LogRemark.Place(numbers: place) else { return nil }
            event = .lost(place, problem: problem)
        case ("cut", let run?, _, let step?, let points?, _, _):
            event = .cut(run: run, step: step, points: points)
        case ("kept", let run?, _, let step?, _, _, _): event = .kept(run: run, step: step)
        case ("lookedBack", let run?, _, let step?, let points?, _, _):
            event = .lookedBack(run: run, step: step, points: points)
        case ("turned", let run?, _, _, _, _, _): event = .turned(run: run)
        case ("continued", let run?, _, _, let epochs?, _, _): event = .continued(run: run, epochs: epochs)
        case ("numbered", let run?, let series?, _, _, _, _): event = .numbered(run: run, series: series)
        case ("unnamed", _, _, _, let columns?, _, _): event = .unnamed(columns: columns)
        case ("repeated", let run?, let series?, _, let points?, _, _):
            event = .repeated(run: run, series: series, points: points)
        default: return nil
        }
        return LogRemark(file: file, event: event)
    }
}

extension LogRemark.Place {
    /// Its kind, 0 to 3, and its numbers.
    fileprivate var numbers: [Int] {
        switch self {
        case .file: [0]
        case .line(let line): [1, line]
        case .record(let record, let byte): [2, record, byte]
        case .byte(let byte): [3, byte]
        }
    }

    fileprivate init?(numbers: [Int]) {
        switch (numbers.first, numbers.count) {
        case (0, 1): self = .file
        case (1, 2): self = .line(numbers[1])
        case (2, 3): self = .record(numbers[1], byte: numbers[2])
        case (3, 2): self = .byte(numbers[1])
        default: return nil
        }
    }
}
