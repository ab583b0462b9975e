internal import Algorithms
internal import Analysis
internal import Histories
internal import Labs
internal import Languages

/// The losses of one experiment over the iterations.
struct DataView: Codable {
    let name: String
    var tables: [TableView]

    /// Numbers its tables, which are called by their numbers.
    mutating func number(_ numbering: inout Numbering) {
        for place in tables.indices {
            tables[place].number = numbering.nextTable()
            tables[place].id = "data-\(tables[place].number)"
        }
    }
}

extension Telling {
    /// The data of an experiment, in tables that are narrow enough to be printed.
    func dataView(of part: Part) -> DataView {
        let all = Set(part.subjects.compactMap(\.history.loss?.steps))
        let steps = all.count == 1 ? all.flatMap(\.self) : Set(all.joined()).sorted()
        // The files of the histories have every state; the page shows a long or wide table at some.
        let mostRows = part.subjects.count > 6 ? 26 : 201
        let stride = max(1, (steps.count + mostRows - 2) / max(1, mostRows - 1))
        let shown = Swift.stride(from: 0, to: steps.count, by: stride).map { steps[$0] }
        let form = Steps(steps).isUnbroken ? "dataTable" : "dataTableRecorded"
        let caption = language.say(
            Phrase("page.\(stride == 1 ? form : form + "Some")", ["stride": .count(stride)]))
        return DataView(
            name: part.experiment.name,
            tables: part.subjects.chunks(ofCount: 4).map { dataTable(Array($0), part, shown, caption) })
    }

    private func dataTable(
        _ subjects: [Subject], _ part: Part, _ steps: [Int], _ caption: String
    ) -> TableView {
        TableView(
            id: "", caption: caption,
            head: [.number(language["page.iteration"])] + subjects.map { .number(part.labels[$0.name]) },
            rows: steps.map { state -> [Cell] in
                [.number(String(state))] + subjects.map { .exact($0.history.loss?.value(at: state)) }
            }, in: markup)
    }
}
