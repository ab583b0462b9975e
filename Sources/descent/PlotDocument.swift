internal import Figures
internal import Logs

/// What was read and drawn of some logs, for programs.
struct PlotDocument: Encodable {
    /// One run, and what the logs tell of it.
    struct Entry: Encodable {
        let name: String
        let format: String
        let step: String
        let series: [String]
    }

    let descent = 1
    /// The picture; nil where none was asked for.
    let file: String?
    let runs: [Entry]
    /// What is not drawn, and what is to be known of how the logs were read.
    let notes: [String]

    init(_ log: Log, _ omissions: [LogPlot.Omission], file: String?) {
        self.file = file
        runs = log.runs.map {
            Entry(name: $0.name, format: $0.format, step: $0.stepName, series: $0.series.map(\.name))
        }
        notes = omissions.map(\.description) + log.remarks.map(\.description)
    }
}
