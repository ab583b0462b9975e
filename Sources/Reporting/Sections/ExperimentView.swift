internal import Analysis
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// One experiment as the templates see it.
struct ExperimentView {
    let id: String
    let name: String
    let question: String?
    let hypothesis: String?
    let note: String?
    let figures: [FigureView]
    let table: TableView
    let findings: [FindingView]
}

extension Page {
    /// Draws an experiment's charts and says what its runs show.
    mutating func view(of part: Part) -> ExperimentView {
        let id = "experiment-\(part.experiment.slug)"
        let figures = part.drawings.map { drawing in
            FigureView(
                id: "figure-\(part.experiment.slug)-\(drawing.figure.kind)", number: numbering.nextFigure(),
                caption: drawing.figure.caption, svg: drawing.svg)
        }
        let table = lossTable(of: part)
        return ExperimentView(
            id: id, name: part.experiment.name, question: part.experiment.question,
            hypothesis: part.experiment.hypothesis, note: part.experiment.note, figures: figures,
            table: table,
            findings: part.findings.map { view(of: $0, part, figures, table) })
    }

    private func view(of finding: Finding, _ part: Part, _ figures: [FigureView], _ table: TableView)
        -> FindingView
    {
        let wording = part.wording(markup: true)
        let limits = finding.limits.map { language.say($0, wording) }
        return FindingView(
            kind: finding.kind, claim: language.say(finding.claim, wording),
            evidence: language.say(finding.evidence, wording),
            limits: limits,
            limitText: limits.isEmpty ? nil : limits.joined(separator: language["list.sentence"]),
            separator: language["list.separator"],
            figure: figures.first.map {
                FindingView.Link(
                    id: $0.id, text: language.say(Phrase("page.figureNumber", ["number": .count($0.number)])))
            },
            table: FindingView.Link(
                id: table.id, text: language.say(Phrase("page.tableNumber", ["number": .count(table.number)]))
            ))
    }

    /// First, best and last loss of every run, all their digits, with the iterations.
    private mutating func lossTable(of part: Part) -> TableView {
        let lowest = Dictionary(grouping: part.subjects, by: \.measure).mapValues { group in
            group.compactMap { $0.history.loss?.last?.value }.filter(\.isFinite).min()
        }
        let rows = part.subjects.map { subject -> [Cell] in
            let loss = subject.history.loss
            let last = loss?.last
            let isBest = last.map { $0.value == lowest[subject.measure] } ?? false
            return [
                .head(part.labels[subject.name]), .exact(loss?.first?.value), .loss(loss?.lowest),
                .loss(last, isBest: isBest),
            ]
        }
        let keys = ["run", "firstLoss", "bestLoss", "lastLossAt"]
        return TableView(
            id: "table-\(part.experiment.slug)", number: numbering.nextTable(),
            caption: language["page.lossTable"],
            head: keys.enumerated().map {
                $0 == 0 ? .head(language["page.\($1)"]) : .number(language["page.\($1)"])
            }, rows: rows)
    }
}
