internal import Analysis
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// One experiment as the templates see it.
struct ExperimentView: Codable {
    let id: String
    let name: String
    let question: String?
    let hypothesis: String?
    let note: String?
    var figures: [FigureView]
    /// The losses; nil where another thing is asked.
    var table: TableView?
    /// The last outputs beside their targets, where there are few.
    var outputs: TableView?
    /// How exactly imported runs reproduce the lab's own; nil where there is nothing to be compared.
    var reproductions: TableView?
    /// What the two ways to a gradient take, where something is expected of them.
    var ways: [TableView]
    /// What was expected, and what came of it; none on a worksheet.
    var verdicts: [VerdictView]
    let hasVerdicts: Bool
    var findings: [FindingView]
    /// Whether something is told of what was found, be it that there is nothing.
    let hasFindings: Bool
    let foundNothing: Bool
    /// The values of what the first expectation compares, where the first finding does not tell them; marked up.
    let comparison: String?
    /// The losses that the runs end at, in a sentence, where nothing that was found compares them; marked up.
    let finalLosses: String?
    /// What the author makes of it.
    var prose: ProseView?
}

extension ExperimentView {
    /// Numbers its figures and tables, and names the links to them.
    mutating func number(in page: inout Page) {
        page.number(&figures)
        page.numbering.number(&table)
        page.numbering.number(&outputs)
        page.numbering.number(&reproductions)
        for place in ways.indices { ways[place].number = page.numbering.nextTable() }
        var names: [String: String] = [:]
        func name(_ id: String, _ kind: String, _ number: Int) {
            names[id] = page.language.say(Phrase("page.\(kind)Number", ["number": .count(number)]))
        }
        for figure in figures { name(figure.id, "figure", figure.number) }
        for table in [table, outputs, reproductions].compactMap(\.self) + ways {
            name(table.id, "table", table.number)
        }
        func name(_ links: inout [FindingView.Link]) {
            for place in links.indices { links[place].text = names[links[place].id] ?? links[place].text }
        }
        for place in findings.indices { name(&findings[place].links) }
        for place in verdicts.indices { name(&verdicts[place].links) }
    }
}

extension Telling {
    /// What an experiment's runs show.
    mutating func view(of part: Part) -> ExperimentView {
        let figures = part.drawings.map { view(of: $0) }
        let asksForLosses = !part.experiment.isAboutWays
        let table = asksForLosses ? lossTable(of: part) : nil
        let outputs = asksForLosses ? outputsTable(of: part) : nil
        let isTold = edition != .worksheet
        let reproductions = isTold ? reproductionTable(of: part) : nil
        let ways = waysTables(of: part)
        let verdicts = isTold ? verdicts(of: part, figures, [table].compactMap(\.self) + ways) : []
        let findings = isTold ? part.findings.map { view(of: $0, part, figures, table, reproductions) } : []
        return ExperimentView(
            id: "experiment-\(part.experiment.slug)", name: part.experiment.name,
            question: part.experiment.question,
            hypothesis: part.experiment.hypothesis, note: part.experiment.note, figures: figures,
            table: table, outputs: outputs, reproductions: reproductions, ways: ways, verdicts: verdicts,
            hasVerdicts: !verdicts.isEmpty,
            findings: findings, hasFindings: isTold && (!findings.isEmpty || verdicts.isEmpty),
            foundNothing: isTold && findings.isEmpty && verdicts.isEmpty,
            comparison: isTold
                ? part.verdicts.first?.comparison(beside: part.findings.first).map {
                    language.say($0, markup.wording(part.labels))
                } : nil,
            finalLosses: isTold
                ? part.finalLosses.map { language.say($0, markup.wording(part.labels)) } : nil)
    }

    private func view(
        of finding: Finding, _ part: Part, _ figures: [FigureView], _ table: TableView?,
        _ reproductions: TableView?
    )
        -> FindingView
    {
        let wording = markup.wording(part.labels)
        let limits = finding.limits.map { language.say($0, wording) }
        return FindingView(
            kind: finding.kind, claim: language.say(finding.claim, wording),
            evidence: language.say(finding.evidence, wording),
            definition: language.say(finding.definition, wording),
            limits: limits,
            limitText: limits.isEmpty ? nil : limits.joined(separator: language["list.sentence"]),
            links: links(of: finding, part, figures, table, reproductions))
    }

    /// Of more runs the table is to be read as a whole.
    private static let mostRows = 3

    /// The figures that show what a finding speaks of; a finding about losses leads to their table as well and, where it
    /// speaks of few runs, to their rows.
    private func links(
        of finding: Finding, _ part: Part, _ figures: [FigureView], _ table: TableView?,
        _ reproductions: TableView?
    )
        -> [FindingView.Link]
    {
        let quantity = finding.series.map { Quantity(column: $0) }
        let isLoss = quantity == .loss
        let shown = zip(part.drawings, figures).filter { drawing, _ in
            quantity.map(drawing.quantities.contains) == true && !drawing.runs.isDisjoint(with: finding.runs)
        }
        var links = shown.map { (id: $0.1.id, text: "") }
        if isLoss, let table {
            links.append((id: table.id, text: ""))
            let rows = zip(part.subjects, table.rows).enumerated().filter { finding.runs.contains($1.0.name) }
            if rows.count <= Self.mostRows {
                links += rows.compactMap { place, row in
                    row.1.rowID.map { id in
                        (id: id, text: language.say(Phrase("page.rowNumber", ["number": .count(place + 1)])))
                    }
                }
            }
        }
        if finding.kind == "reproduction", let reproductions { links = [(id: reproductions.id, text: "")] }
        return links.enumerated().map { place, link in
            FindingView.Link(
                id: link.id, text: link.text, before: place == 0 ? " " : language["list.separator"])
        }
    }

    /// First, best and last loss of every run, all their digits, with the iterations.
    private func lossTable(of part: Part) -> TableView {
        // Only where there is something to be lower than.
        let lowest = Dictionary(grouping: part.subjects, by: \.measure).compactMapValues { group -> Double? in
            let ends = Set(group.compactMap { $0.history.loss?.last?.value }.filter(\.isFinite))
            return ends.count > 1 ? ends.min() : nil
        }
        let hasValidation = part.subjects.contains { $0.history.validationLoss != nil }
        let accuracies = ["training.accuracy", "validation.accuracy"].filter { column in
            part.subjects.contains { $0.history[column] != nil }
        }
        let rows = part.subjects.map { subject -> [Cell] in
            let loss = subject.history.loss
            let last = loss?.last
            let isBest = last.map { $0.value == lowest[subject.measure] } ?? false
            let validation = hasValidation ? [Cell.loss(subject.history.validationLoss?.lowest)] : []
            let shares = accuracies.map { column in
                Cell.number(subject.history[column]?.last.map { NumberText.rounded($0.value) } ?? "")
            }
            return [
                .head(part.labels[subject.name]), .exact(loss?.first?.value), .loss(loss?.lowest),
                .loss(last, isBest: isBest),
            ] + validation + shares
        }
        let keys =
            ["run", "firstLoss", "bestLoss", "lastLossAt"] + (hasValidation ? ["bestValidation"] : [])
            + accuracies.map { $0 == "training.accuracy" ? "accuracy" : "validationAccuracy" }
        return TableView(
            id: "table-experiment-\(part.experiment.slug)",
            caption: ([language["page.lossTable"]] + sharedRuns(of: part.experiment))
                .joined(separator: language["list.sentence"]),
            head: keys.enumerated().map {
                $0 == 0 ? .head(language["page.\($1)"]) : .number(language["page.\($1)"])
            }, rows: rows, rowName: "row-\(part.experiment.slug)", in: markup)
    }
}
