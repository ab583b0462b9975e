internal import Algorithms
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Every run of the lab, with what sets it apart and where it ended.
    mutating func comparisonTable() -> TableView {
        let rows = results.lab.runs.map { run -> [Cell] in
            let settings = run.settings
            let history = results.history(of: run.name)
            let last = history.loss?.last
            return [
                .head(run.name),
                .text(
                    settings.network.activations.map { language.word($0.name, in: "values") }.uniqued()
                        .joined(separator: language["list.separator"])),
                .text(language.word(settings.loss.name, in: "values")),
                .number(NumberText.rounded(settings.stepSize)),
                .number(String(settings.iterations)),
                divergence(of: history).map(Cell.number) ?? .exact(last?.value),
            ]
        }
        let keys = [
            "page.run", "keys.activation", "keys.loss", "keys.step_size", "keys.iterations", "page.lastLoss",
        ]
        let numbers: Set = ["keys.step_size", "keys.iterations", "page.lastLoss"]
        return TableView(
            id: "table-comparison", number: numbering.nextTable(), caption: language["page.comparisonTable"],
            head: keys.map { numbers.contains($0) ? .number(language[$0]) : .head(language[$0]) }, rows: rows)
    }

    /// That the run diverged, and where; nil where it did not.
    private func divergence(of history: History) -> String? {
        guard case .diverged(let state) = history.outcome else { return nil }
        return language.say(Phrase("page.diverged", ["state": .count(state)]))
    }
}
