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
        let steps = Set(part.subjects.compactMap(\.history.loss).flatMap(\.steps)).sorted()
        // The files of the histories have every state; the page shows a long or wide table at some.
        let mostRows = part.subjects.count > 6 ? 26 : 201
        let stride = max(1, (steps.count + mostRows - 2) / max(1, mostRows - 1))
        let shown = Swift.stride(from: 0, to: steps.count, by: stride).map { steps[$0] }
        let form = Steps(steps).isUnbroken ? "dataTable" : "dataTableRecorded"
        let caption = language.say(
            Phrase("page.\(stride == 1 ? form : form + "Some")", ["stride": .count(stride)]))
        var tables: [TableView] = []
        for subjects in part.subjects.chunks(ofCount: 4) {
            tables.append(dataTable(Array(subjects), part, shown, caption))
        }
        return DataView(name: part.experiment.name, tables: tables)
    }

    private mutating func dataTable(
        _ subjects: [Subject], _ part: Part, _ steps: [Int], _ caption: String
    ) -> TableView {
        let number = numbering.nextTable()
        return TableView(
            id: "data-\(number)", number: number, caption: caption,
            head: [.number(language["page.iteration"])] + subjects.map { .number(part.labels[$0.name]) },
            rows: steps.map { state -> [Cell] in
                [.number(String(state))] + subjects.map { .exact($0.history.loss?.value(at: state)) }
            }, in: markup)
    }
}
