import Foundation
import Logs

/// Reads a text as a file of this name holds it.
func read(_ text: String, file: String = "run.csv") throws -> Log {
    try Log.read(Array(text.utf8), file: file)
}

extension Log {
    /// The only run.
    var run: LogRun {
        precondition(runs.count == 1, "\(runs.count) runs")
        return runs[0]
    }

    /// What a terminal would show of the remarks.
    var told: [String] { remarks.map(\.description) }
}

extension LogRun {
    /// Points as text, `0=0.5 1=nan`, so that not-a-numbers can be compared.
    func points(_ name: String) -> String {
        guard let series = self[name] else { return "there is no \(name) among \(self.series.map(\.name))" }
        func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
        return zip(series.steps, series.values).map { "\(text($0))=\(text($1))" }.joined(separator: " ")
    }
}
