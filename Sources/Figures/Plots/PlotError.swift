/// A plot that cannot be made of these logs.
public enum PlotError: Error, Sendable, Equatable {
    /// No run has a series of this name, or one that fits this pattern.
    case noSeries(String, there: [String])
    /// There is no run of this name.
    case noRun(String, there: [String])
    /// No run tells what is to run from left to right.
    case noHorizontal(String, there: [String])
    /// Nothing tells the runs apart by this.
    case noGroup(String, there: [String])
    /// More panels than a picture has room for.
    case tooManyPanels(Int, most: Int)
    /// More names than there are lines to be called by them.
    case tooManyLabels(Int, most: Int)
    /// No series has a value that is shown.
    case nothing

    /// What is wrong.
    public var problem: String {
        switch self {
        case .noSeries(let name, _): "--y: error: no run has a series \"\(name)\""
        case .noRun(let name, _): "--runs: error: there is no run \"\(name)\""
        case .noHorizontal(let name, _): "--x: error: no run has \"\(name)\""
        case .noGroup(let name, _): "--group: error: nothing tells runs apart by \"\(name)\""
        case .tooManyPanels(let count, _): "--facet: error: these would be \(count) panels"
        case .tooManyLabels(let count, _): "--label: error: \(count) labels are too many"
        case .nothing: "error: there is no value to be drawn"
        }
    }

    /// What was asked for, and what there is of it.
    public var choice: (word: String, there: [String])? {
        switch self {
        case .noSeries(let name, let there), .noRun(let name, let there), .noHorizontal(let name, let there),
            .noGroup(let name, let there):
            (name.short, there.prefix(1_000).map(\.short))
        case .tooManyPanels, .tooManyLabels, .nothing: nil
        }
    }

    /// The most there may be of something.
    public var most: String? {
        switch self {
        case .tooManyPanels(_, let most): "at most \(most) panels"
        case .tooManyLabels(_, let most):
            "at most \(most), one for each run or group, or for each line of a single one"
        default: nil
        }
    }
}
