internal import Charting
internal import Histories
internal import Languages

/// Where each run's loss was lowest, if that was neither at the start nor at the end: on the validation samples if there are some.
struct BestPoints {
    /// More dots, and a reader no longer sees which belongs to which line.
    private static let mostRuns = 4

    private let points: [(trace: Trace, series: Series, lowest: Extremum)]

    /// - Parameter dips: What the axis leaves out, and with it the dot.
    init(_ traces: [Trace], without dips: Dips) {
        let named = traces.filter { !$0.isFaint }
        guard named.count <= Self.mostRuns, named.count == traces.count else {
            points = []
            return
        }
        var points: [(trace: Trace, series: Series, lowest: Extremum)] = named.compactMap { trace in
            guard let series = trace.history.validationLoss ?? trace.history.loss, let lowest = series.lowest,
                let last = series.last, lowest.step != series.first?.step,
                Self.text(lowest.value) != Self.text(last.value), !dips.hides(lowest.value)
            else { return nil }
            return (trace, series, lowest)
        }
        // Runs that part only later share their lowest loss; it is marked once.
        for place in points.indices.reversed()
        where points[..<place].contains(where: { $0.lowest == points[place].lowest }) {
            points.remove(at: place)
        }
        self.points = points
    }

    /// What stands beside the dot; a lowest loss that reads like the last is none.
    private static func text(_ loss: Double) -> String { NumberText.rounded(loss, digits: 3) }

    var marks: [any Mark] {
        points.map { trace, series, lowest in
            Point(
                x: Double(lowest.step) / Double(trace.iterationsPerEpoch ?? 1), y: lowest.value,
                label: Self.text(lowest.value), ink: trace.ink)
        }
    }

    /// The sentence of the caption that says what the dots are; nil where there are none.
    var caption: String? {
        guard let first = points.first else { return nil }
        return first.series.quantity == .validationLoss ? "loss.captionBestValidation" : "loss.captionBest"
    }

    /// Where a run's loss on the training samples was lowest, if that is marked.
    func lowestTraining(of trace: Trace) -> Extremum? {
        points.first { $0.trace.history.name == trace.history.name && $0.series.quantity == .loss }?.lowest
    }
}
