internal import Algorithms
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Every run of the lab, with what sets it apart and where it ended; of imported ones what is known.
    mutating func comparisonTable() -> TableView {
        let all = results.lab.runs.map(\.settings)
        let hasOptimizers = Set(all.map(\.optimizer)).count > 1
        let accuracy = ["validation.accuracy", "training.accuracy"].first { column in
            results.histories.values.contains { $0[column] != nil }
        }
        func ends(_ history: History) -> [Cell] {
            let share = accuracy.flatMap { history[$0]?.last?.value }
            return [divergence(of: history).map(Cell.number) ?? .exact(history.loss?.last?.value)]
                + (accuracy == nil ? [] : [.number(share.map { NumberText.rounded($0) } ?? "")])
        }
        let own = results.lab.runs.map { run -> [Cell] in
            let settings = run.settings, history = results.history(of: run.name)
            let activations = settings.network.activations.map { language.choice($0) }.uniqued()
            return [
                .head(run.name), .text(activations.joined(separator: language["list.separator"])),
                .text(language.choice(settings.loss)),
            ] + (hasOptimizers ? [.text(language.choice(settings.optimizer))] : []) + [
                .number(NumberText.rounded(settings.stepSize)),
                .number(String(max(0, history.stateCount - 1))),
            ] + ends(history)
        }
        let words = all.isEmpty ? [] : ["activation", "loss"] + (hasOptimizers ? ["optimizer"] : [])
        let imported = results.lab.imported.map { run -> [Cell] in
            let known = words.map { word in
                Cell.text(word == "loss" ? run.loss.map { language.choice($0) } ?? "" : "")
            }
            return [.head(run.name)] + known + (all.isEmpty ? [] : [.number("")]) + [
                .number(run.history.states.last.map(String.init) ?? "")
            ] + ends(run.history)
        }
        let numbers =
            (all.isEmpty ? ["imported.lastStep"] : ["keys.step_size", "keys.iterations"]) + ["page.lastLoss"]
            + (accuracy.map { [$0 == "training.accuracy" ? "page.accuracy" : "page.validationAccuracy"] }
                ?? [])
        return TableView(
            id: "table-comparison", number: numbering.nextTable(),
            caption: language[all.isEmpty ? "imported.comparison" : "page.comparisonTable"],
            head: [.head(language["page.run"])] + words.map { .head(language["keys.\($0)"]) }
                + numbers.map { .number(language[$0]) }, rows: own + imported, in: markup)
    }

    /// That the run diverged, and where; nil where it did not.
    private func divergence(of history: History) -> String? {
        guard case .diverged(let state) = history.outcome else { return nil }
        return language.say(Phrase("page.diverged", ["state": .count(state)]))
    }
}
