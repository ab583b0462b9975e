internal import Labs
internal import Languages

/// An experiment as a page tells it, and what is told of it beside the page.
struct ToldExperiment: Codable, Sendable {
    var view: ExperimentView
    /// Its losses in numbers; nil where another thing is asked.
    var data: DataView?
    let findings: [FindingsFile.Entry]
    let verdicts: [FindingsFile.VerdictEntry]
    /// What came of it, a line each.
    let summary: [ReportSummary.Line]

    init(_ part: Part, _ telling: inout Telling) {
        view = telling.view(of: part)
        data = part.experiment.isAboutWays ? nil : telling.dataView(of: part)
        findings = FindingsFile.findings(of: part, telling.language)
        verdicts = FindingsFile.verdicts(of: part, telling.language)
        summary = ReportSummary.lines(of: part, telling.language)
    }
}
