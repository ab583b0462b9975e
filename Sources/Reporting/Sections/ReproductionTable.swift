internal import Analysis
internal import Histories
internal import Labs
internal import Languages

extension Telling {
    /// How far each imported run is from the own run that it is nearest to, a row for each quantity; nil where nothing can
    /// be compared.
    func reproductionTable(of part: Part) -> TableView? {
        let rows = Reproduction.all(of: part.subjects).flatMap { reproduction in
            reproduction.groups.map { group -> [Cell] in
                let tally = group.tally
                return [
                    .head(part.labels[reproduction.run]), .text(part.labels[reproduction.own]),
                    .text(columns(of: group)), .number(String(group.states)), .number(String(tally.count)),
                    .number(String(tally.equal)), .number(String(tally.printed)),
                    .number(tally.farthest.map { String($0.distance) } ?? "0"),
                    .text(tally.farthest.map(place) ?? ""),
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        let words = ["page.run", "imported.nearestRun", "imported.compared"]
        let numbers = ["statesCompared", "numbersCompared", "numbersEqual", "numbersPrinted", "mostApart"]
        return TableView(
            id: "table-reproduction-\(part.experiment.slug)",
            caption: language["imported.reproductionTable"],
            head: words.map { .head(language[$0]) } + numbers.map { .number(language["imported.\($0)"]) }
                + [.head(language["imported.mostApartAt"])], rows: rows, in: markup)
    }

    private func place(_ place: Reproduction.Tally.Place) -> String {
        language.say(
            Phrase("imported.place", ["column": .text(place.column), "step": .count(place.state)]))
    }

    private func columns(of group: Reproduction.Group) -> String {
        let all = group.columns
        return (all.count > 4 ? [all[0], "…", all[all.count - 1]] : all).joined(
            separator: language["list.separator"])
    }
}
