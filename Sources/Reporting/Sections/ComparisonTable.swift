internal import Algorithms
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Every run of the lab, with what sets it apart and where it ended.
    mutating func comparisonTable() -> TableView {
        let all = results.lab.runs.map(\.settings)
        let hasOptimizers = Set(all.map(\.optimizer)).count > 1
        let accuracy = ["validation.accuracy", "training.accuracy"].first { column in
            results.histories.values.contains { $0[column] != nil }
        }
        let rows = results.lab.runs.map { run -> [Cell] in
            let settings = run.settings
            let history = results.history(of: run.name)
            let last = history.loss?.last
            let activations = settings.network.activations.map { language.choice($0) }.uniqued()
            let share = accuracy.flatMap { history[$0]?.last?.value }
            var cells: [Cell] = [
                .head(run.name), .text(activations.joined(separator: language["list.separator"])),
                .text(language.choice(settings.loss)),
            ]
            if hasOptimizers { cells.append(.text(language.choice(settings.optimizer))) }
            cells += [
                .number(NumberText.rounded(settings.stepSize)),
                .number(String(max(0, history.stateCount - 1))),
                divergence(of: history).map(Cell.number) ?? .exact(last?.value),
            ]
            if accuracy != nil { cells.append(.number(share.map { NumberText.rounded($0) } ?? "")) }
            return cells
        }
        let words = ["page.run", "keys.activation", "keys.loss"] + (hasOptimizers ? ["keys.optimizer"] : [])
        let numbers =
            ["keys.step_size", "keys.iterations", "page.lastLoss"]
            + (accuracy.map { [$0 == "training.accuracy" ? "page.accuracy" : "page.validationAccuracy"] }
                ?? [])
        return TableView(
            id: "table-comparison", number: numbering.nextTable(), caption: language["page.comparisonTable"],
            head: words.map { .head(language[$0]) } + numbers.map { .number(language[$0]) }, rows: rows,
            in: markup)
    }

    /// That the run diverged, and where; nil where it did not.
    private func divergence(of history: History) -> String? {
        guard case .diverged(let state) = history.outcome else { return nil }
        return language.say(Phrase("page.diverged", ["state": .count(state)]))
    }
}
