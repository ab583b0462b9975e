internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Every run of the lab, with what sets it apart and where it ended.
    mutating func comparisonTable() -> TableView {
        let rows = results.lab.runs.map { run in
            let settings = run.settings
            let history = results.history(of: run.name)
            let last = history.loss?.last
            return [
                .head(run.name),
                .text(
                    settings.network.activations.map(\.name).reduce(into: [String]()) {
                        if !$0.contains($1) { $0.append($1) }
                    }.joined(separator: ", ")),
                .text(settings.loss.name), .number(NumberText.rounded(settings.stepSize)),
                .number(String(settings.iterations)),
                .exact(last?.value), .text(outcome(of: history)),
            ]
        }
        let keys = [
            "page.run", "keys.activation", "keys.loss", "keys.step_size", "keys.iterations", "page.lastLoss",
            "page.outcome",
        ]
        let numbers: Set = ["keys.step_size", "keys.iterations", "page.lastLoss"]
        return TableView(
            id: "table-comparison", number: numbering.nextTable(), caption: language["page.comparisonTable"],
            head: keys.map { numbers.contains($0) ? .number(language[$0]) : .head(language[$0]) }, rows: rows)
    }

    private func outcome(of history: History) -> String {
        switch history.outcome {
        case .finished: language["page.finished"]
        case .diverged(let state): language.say(Phrase("page.diverged", ["state": .count(state)]))
        }
    }
}
