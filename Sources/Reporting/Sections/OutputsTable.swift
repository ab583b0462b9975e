internal import Analysis
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Telling {
    /// The outputs every run ends with, below the targets; nil where there are too many to be read, or not a target for
    /// each.
    func outputsTable(of part: Part) -> TableView? {
        guard let base = results.lab.base else { return nil }
        let data = base.data
        let targets = data.targets.joined().map(Double.init)
        guard targets.count <= 8, data.targets[0].count == base.network.layers.last,
            case let told = part.subjects.filter({ !$0.history.series(.output).isEmpty }), !told.isEmpty
        else { return nil }
        let units = data.targets[0].count
        let heads = data.targets.indices.flatMap { sample in
            (1...units).map { data.sampleCount == 1 ? "o_{\($0)}" : "o_{\($0)}^{(\(sample + 1))}" }
        }
        let first: [Cell] = [.head(language["page.target"])] + targets.map { .number(NumberText.rounded($0)) }
        let rows = told.map { subject -> [Cell] in
            let ends = subject.history.series(.output).map {
                $0.values.last.map { NumberText.rounded($0) } ?? ""
            }
            return [.head(part.labels[subject.name])] + ends.map { .number($0) }
        }
        return TableView(
            id: "table-outputs-\(part.experiment.slug)",
            caption: language[data.sampleCount == 1 ? "page.outputsTable" : "page.outputsTableSamples"],
            head: [.head(language["page.run"])] + heads.map(Cell.numberHead), rows: [first] + rows,
            in: markup)
    }
}
