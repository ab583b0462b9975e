internal import Algorithms
internal import Analysis
internal import Histories
internal import Labs
internal import Languages

/// The losses of one experiment over the iterations.
struct DataView {
    let name: String
    let tables: [TableView]
}

extension Page {
    /// The data of an experiment, in tables that are narrow enough to be printed.
    mutating func dataView(of part: Part) -> DataView {
        let states = part.subjects.map(\.history.stateCount).max() ?? 0
        // The files of the histories have every state; the page shows a long or wide table at some.
        let mostRows = part.subjects.count > 6 ? 26 : 201
        let stride = max(1, (states + mostRows - 2) / max(1, mostRows - 1))
        var tables: [TableView] = []
        for subjects in part.subjects.chunks(ofCount: 4) {
            tables.append(dataTable(Array(subjects), part, Swift.stride(from: 0, to: states, by: stride)))
        }
        return DataView(name: part.experiment.name, tables: tables)
    }

    private mutating func dataTable(_ subjects: [Subject], _ part: Part, _ steps: StrideTo<Int>) -> TableView
    {
        let number = numbering.nextTable()
        let stride = steps.dropFirst().first { _ in true } ?? 1
        return TableView(
            id: "data-\(number)", number: number,
            caption: language.say(
                Phrase(stride == 1 ? "page.dataTable" : "page.dataTableSome", ["stride": .count(stride)])),
            head: [.number(language["page.iteration"])] + subjects.map { .number(part.labels[$0.name]) },
            rows: steps.map { state -> [Cell] in
                [.number(String(state))] + subjects.map { .exact($0.history.loss?.value(at: state)) }
            })
    }
}
