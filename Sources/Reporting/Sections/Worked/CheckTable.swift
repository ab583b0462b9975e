internal import Algorithms
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// The gradient check of each network and loss at its first weights; nil where none has finite gradients.
    mutating func checkTable() -> TableView? {
        let distinct = results.lab.runs.uniqued {
            CheckKey(network: $0.settings.network, loss: $0.settings.loss)
        }
        let rows = distinct.prefix(Self.mostChecks).compactMap { run -> [Cell]? in
            let settings = run.settings
            guard
                let check = try? GradientCheck(
                    settings.network, parameters: settings.initialParameters, data: settings.samples(of: 0),
                    loss: settings.loss)
            else { return nil }
            let kinks = check.entries.count { $0.crossesKink }
            let checked = check.entries.filter { !$0.crossesKink }
            return [
                .head(run.name),
                .number(
                    check.entries.count == check.parameterCount
                        ? String(check.parameterCount) : "\(check.entries.count) / \(check.parameterCount)"),
                .number(NumberText.rounded(checked.map(\.autogradDifference).max() ?? 0, digits: 2)),
                .number(NumberText.rounded(checked.map(\.quotientDifference).max() ?? 0, digits: 2)),
                .number(String(kinks)), .text(language["page.\(check.verdict?.word ?? "verdictKinks")"]),
            ]
        }
        guard !rows.isEmpty else { return nil }
        let heads = ["parameters", "autogradDifference", "quotientDifference", "kinks"]
        let more = distinct.count - rows.count
        let caption =
            language["page.checkTable"]
            + (more > 0
                ? language["list.sentence"]
                    + language.say(Phrase("page.checkTableSome", ["count": .count(more)]))
                : "")
        return TableView(
            id: "table-check", number: numbering.nextTable(), caption: caption,
            head: [.head(language["page.run"])] + heads.map { .number(language["page.\($0)"]) }
                + [.text(language["page.verdict"])], rows: rows)
    }

    /// Checks take time, and teach the same after a few.
    private static let mostChecks = 6

    private struct CheckKey: Hashable {
        let network: Network
        let loss: Loss
    }
}

extension GradientCheck.Verdict {
    /// Its key among the page's words.
    var word: String {
        switch self {
        case .good: "verdictGood"
        case .acceptable: "verdictAcceptable"
        case .doubtful: "verdictDoubtful"
        case .wrong: "verdictWrong"
        }
    }
}
