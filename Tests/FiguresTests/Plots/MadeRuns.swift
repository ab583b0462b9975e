import Charting
import Figures
import Logs

/// A run with these series over the steps from 0.
func logRun(
    _ name: String, step: String = "step", _ series: [(String, [Double])], axes: [(String, [Double])] = [],
    parameters: [(String, String)] = []
) -> LogRun {
    func made(_ all: [(String, [Double])]) -> [LogSeries] {
        all.map { LogSeries(name: $0, steps: $1.indices.map(Double.init), values: $1) }
    }
    return LogRun(
        name: name, source: "\(name).csv", stepName: step, series: made(series), axes: made(axes),
        parameters: parameters.map { LogRun.Parameter(name: $0, value: $1) })
}

/// The plot of some runs, with whatever is asked.
func plot(_ runs: [LogRun], _ tag: String = "en", _ ask: (inout PlotRequest) -> Void = { _ in }) throws
    -> LogPlot
{
    var request = PlotRequest()
    ask(&request)
    return try LogPlot(runs, request, settings(tag))
}

/// Values that jump around a fall.
func noisy(_ count: Int, from start: Double = 2) -> [Double] {
    (0..<count).map { start / (1 + Double($0) / 20) + 1 + ($0.isMultiple(of: 2) ? 0.3 : -0.3) }
}

extension Chart {
    /// What the lines of a panel are named, and how they are drawn.
    func named(_ panel: Int = 0) -> [String] { lines(panel).map(\.label).filter { !$0.isEmpty } }
}
