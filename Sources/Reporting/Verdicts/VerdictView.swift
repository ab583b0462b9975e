internal import Analysis
internal import Figures
internal import Histories
internal import Languages

/// What the numbers say to an expectation, as the templates see it.
struct VerdictView: Codable {
    /// `supported`, `not_supported`, `undecided`: the same word in every language.
    let answer: String
    /// The language's word for it.
    let word: String
    /// Sentences, marked up.
    let claim: String
    let evidence: String
    let definition: String
    /// Nil where there are none.
    let limitText: String?
    /// Where the evidence can be seen.
    var links: [FindingView.Link]
}

extension Telling {
    /// The verdicts of an experiment, each with links to the figures and tables that show it.
    func verdicts(of part: Part, _ figures: [FigureView], _ tables: [TableView]) -> [VerdictView] {
        let wording = markup.wording(part.labels)
        func text(_ phrases: [Phrase]) -> String {
            phrases.map { language.say($0, wording) }.joined(separator: language["list.sentence"])
        }
        return part.verdicts.map { verdict in
            VerdictView(
                answer: verdict.answer.rawValue, word: language["verdicts.\(verdict.answer.rawValue)"],
                claim: text([verdict.claim]), evidence: text(verdict.evidence),
                definition: text([verdict.definition]),
                limitText: verdict.limits.isEmpty ? nil : text(verdict.limits),
                links: links(of: verdict, part, figures, tables))
        }
    }

    private func links(
        of verdict: Verdict, _ part: Part, _ figures: [FigureView], _ tables: [TableView]
    ) -> [FindingView.Link] {
        let isDistance = verdict.expectation.kind == .closerToDouble
        let quantity = verdict.series.map { Quantity(column: $0) }
        let shown = zip(part.drawings, figures).filter { drawing, _ in
            isDistance && drawing.figure.kind == "distances"
                || quantity.map(drawing.quantities.contains) == true
                    && !drawing.runs.isDisjoint(with: verdict.runs)
        }.map(\.1)
        let beginning =
            isDistance
            ? "table-distances"
            : verdict.expectation.kind.isAboutWays ? "table-operations" : "table-experiment"
        let table = tables.filter { $0.id.hasPrefix(beginning) }
        let places =
            shown.map(\.id)
            + (quantity == nil || quantity == .loss ? table.map(\.id) : [])
        return places.enumerated().map { place, id in
            FindingView.Link(id: id, before: place == 0 ? " " : language["list.separator"])
        }
    }
}
