internal import Histories
public import Labs
internal import Logs

/// What was read from the logs of a lab, for the terminal.
public struct ImportedText: Sendable {
    /// The lines, each ending in a newline.
    public let text: String

    /// What a lab's imported runs are: a line for each, and what is to be known of how they were read.
    public init(_ lab: Lab) {
        text = lab.imported.map { run in
            let states = run.recorded.states
            let format = LogFormat.all.first { $0.name == run.run.format }?.title ?? run.run.format
            let steps = states.first.flatMap { first in
                states.last.map { "\(run.run.stepName.tidied) \(first) to \($0)" }
            }
            let names = run.recorded.series.map { (run.names[$0.name] ?? $0.name).tidied }
            let shown =
                names.prefix(12).joined(separator: ", ")
                + (names.count > 12 ? ", … \(names.count - 12) more" : "")
            let lines = [
                "\(run.name): \(format), \(states.count) states, \(steps ?? "no steps")",
                "  series: \(shown)",
            ]
            return (lines + run.remarks.map { "  \($0.description)" }).map { $0 + "\n" }.joined()
        }.joined()
    }
}
