internal import Analysis
internal import Languages

/// One question, what came out, and how sure that is.
struct SummaryView {
    let id: String
    let name: String
    let question: String?
    /// The first thing found, marked up.
    let claim: String
    let limit: String?

    init(_ experiment: ExperimentView, _ language: Language, _ markup: any Markup) {
        id = experiment.id
        name = experiment.name
        question = experiment.question
        claim = experiment.findings.first?.claim ?? markup.text(language["page.noFinding"])
        limit = experiment.findings.first?.limitText
    }
}
