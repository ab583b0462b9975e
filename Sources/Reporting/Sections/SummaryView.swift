internal import Analysis
internal import Languages

/// One question, what came out, and how sure that is.
struct SummaryView {
    let id: String
    let name: String
    let question: String?
    /// What was expected, where that was checked.
    let hypothesis: String?
    let verdicts: [VerdictView]
    /// What the first expectation compares by a quantity of its own, and the first thing found, or else the numbers of
    /// the first verdict, marked up; where logs are held against runs, what is found of each.
    let claim: String?
    /// The losses that the runs end at, where the claim does not compare them.
    let finalLosses: String?
    let limit: String?

    init(_ experiment: ExperimentView, _ language: Language, _ markup: any Markup) {
        id = experiment.id
        name = experiment.name
        question = experiment.question
        verdicts = experiment.verdicts
        hypothesis = experiment.hasVerdicts ? experiment.hypothesis : nil
        // What is found of logs stands first; that one is none of the lab's runs, beside what else is found first.
        let first = experiment.findings.first.map { [$0] } ?? []
        let told = first + experiment.findings.dropFirst().filter { $0.kind == "reproduction" }
        let claims = [experiment.comparison].compactMap(\.self) + told.map(\.claim)
        claim =
            (claims.isEmpty ? nil : claims.joined(separator: language["list.sentence"]))
            ?? (experiment.foundNothing
                ? markup.text(language["page.noFinding"]) : experiment.verdicts.first?.evidence)
        finalLosses = experiment.finalLosses
        limit = experiment.findings.first?.limitText
    }
}
