internal import Analysis
internal import Histories
internal import Labs
internal import Languages

/// The losses of one experiment at every iteration.
struct DataView {
    let name: String
    let table: TableView
}

extension Page {
    /// The data of an experiment.
    mutating func dataView(of part: Part) -> DataView {
        DataView(name: part.experiment.name, table: dataTable(of: part))
    }

    private mutating func dataTable(of part: Part) -> TableView {
        let losses = part.subjects.map { (subject: $0, loss: $0.history.loss) }
        let states = losses.map { $0.subject.history.stateCount }.max() ?? 0
        // A long run is shown at evenly spaced iterations; its history's file has them all.
        let stride = Swift.max(1, (states + 199) / 200)
        let rows = Swift.stride(from: 0, to: states, by: stride).map { state -> [Cell] in
            [.number(String(state))] + losses.map { .exact($0.loss?.value(at: state)) }
        }
        return TableView(
            id: "data-\(part.experiment.slug)", number: numbering.nextTable(),
            caption: language.say(
                Phrase(stride == 1 ? "page.dataTable" : "page.dataTableSome", ["stride": .count(stride)])),
            head: [.number(language["page.iteration"])]
                + losses.map { .number(part.labels[$0.subject.name]) }, rows: rows)
    }
}
