internal import Algorithms
internal import Labs
internal import Languages
internal import Training

/// The gradient check of a run at its first weights, on the samples of its first iteration.
struct CheckedRun: Sendable {
    let name: String
    let check: GradientCheck

    /// The check of the first run with each network and loss, of the first few; runs whose gradients are not finite are
    /// left out.
    static func all(of lab: Lab) async throws -> [CheckedRun] {
        try await concurrently(checked(lab)) { run -> CheckedRun? in
            let settings = run.settings, samples = settings.samples(of: 0)
            // A gradient of the first samples is checked as well as one of all.
            let most = max(1, mostProducts / settings.network.parameterCount)
            let check = try GradientCheck(
                settings.network, parameters: settings.initialParameters,
                data: samples.samples(0..<min(samples.sampleCount, most)),
                loss: settings.loss)
            return check.map { CheckedRun(name: run.name, check: $0) }
        }.compactMap(\.self)
    }

    /// The runs that are checked.
    static func checked(_ lab: Lab) -> [Run] {
        let distinct = lab.runs.uniqued { Key(network: $0.settings.network, loss: $0.settings.loss) }
        return Array(distinct.prefix(mostRuns))
    }

    /// By hand, a sample takes about a product for each parameter, again and again.
    private static let mostProducts = 1_000_000
    /// Checks take time, and teach the same after a few.
    private static let mostRuns = 4

    private struct Key: Hashable {
        let network: Network
        let loss: Loss
    }
}

extension Telling {
    /// The gradient checks, a row for each; nil where there is none.
    func checkTable(_ checks: [CheckedRun]) -> TableView? {
        let rows = checks.map { run -> [Cell] in
            let check = run.check
            let judged = check.entries.filter { !$0.crossesKink }
            return [
                .head(run.name),
                .number(
                    check.entries.count == check.parameterCount
                        ? String(check.parameterCount) : "\(check.entries.count) / \(check.parameterCount)"),
                .number(NumberText.rounded(judged.map(\.autogradDifference).max() ?? 0, digits: 2)),
                .number(NumberText.rounded(judged.map(\.quotientDifference).max() ?? 0, digits: 2)),
                .number(String(check.entries.count - judged.count)),
                .text(language["page.\(check.verdict?.word ?? "verdictKinks")"]),
            ]
        }
        guard !rows.isEmpty else { return nil }
        let heads = ["parameters", "autogradDifference", "quotientDifference", "kinks"]
        return TableView(
            id: "table-check", caption: language["page.checkTable"],
            head: [.head(language["page.run"])] + heads.map { .number(language["page.\($0)"]) }
                + [.text(language["page.verdict"])], rows: rows, in: markup)
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
