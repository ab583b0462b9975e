internal import Analysis
internal import Figures
internal import Histories
internal import Labs
internal import Languages

/// What is told of the author's words while a page is put together.
struct ProseState {
    /// The figures that stand in them, by where links lead, and the reference that places each.
    var placed: Set<String> = []
    /// Their numbers, once they were counted.
    var numbers: [String: Int] = [:]
    /// The figures of the experiments.
    var figures: [String: FigureView] = [:]
    var citations = Citations()
    /// The references that lead nowhere.
    var problems: [Problem] = []
}

extension Page {
    /// Notes which figures stand in the author's words.
    mutating func notePlacedFigures() {
        for passage in results.lab.passages { prose.placed.formUnion(placedFigures(in: passage).map(\.id)) }
    }

    /// Counts the figures that stand in a passage; called where the page shows it.
    mutating func countFigures(in passage: Passage?) {
        guard let passage else { return }
        for figure in placedFigures(in: passage) { prose.numbers[figure.id] = numbering.nextFigure() }
    }

    /// The number of an experiment's figure: its own, or that which it has in the author's words.
    mutating func figureNumber(_ id: String) -> Int {
        prose.placed.contains(id) ? prose.numbers[id] ?? 0 : numbering.nextFigure()
    }

    /// A passage for the page, once all its figures are counted; `level` is that of its first heading.
    mutating func view(of passage: Passage?, level: Int, name: String) -> ProseView? {
        guard let passage else { return nil }
        let placed = Dictionary(placedFigures(in: passage).map { ($0.place, $0.id) }) { first, _ in first }
        let markdown = MarkdownDocument(passage.text, allowsHTML: results.lab.prose.allowsHTML)
        let answers = answers(for: markdown.references, in: passage)
        let equations = markdown.formulas.reduce(into: [:]) { equations, formula in
            equations[formula.place] = Self.equation(formula.formula, answers)
        }
        let form = markup.prose
        let pieces = markdown.written(
            as: form, level: form == .latex ? level - 1 : level,
            notes: MarkdownDocument.Footnotes(name: name, wayBack: language["page.footnoteBack"]),
            placed: Set(placed.keys)
        ) { place, isPlain in
            if let (equation, isBlock) = equations[place] {
                return isPlain ? form.text(equation.text) : form.formula(equation, isBlock: isBlock)
            }
            guard let answer = answers[place] else { return "" }
            return if let id = answer.id, !isPlain { form.link(to: id, answer.text) } else {
                form.text(answer.text)
            }
        }
        return ProseView(
            blocks: pieces.map { piece in
                switch piece {
                case .text(let words): .init(text: words, figure: nil)
                case .placed(let place): .init(text: nil, figure: placed[place].flatMap { prose.figures[$0] })
                }
            })
    }

    /// What a reference comes to: words and, of what can be gone to, its place.
    private typealias Answer = (text: String, id: String?)

    /// A formula with the numbers of its references; nil where it cannot be read, which was told before.
    private static func equation(_ formula: MarkedText.Formula, _ answers: [Int: Answer]) -> (
        equation: Equation, isBlock: Bool
    )? {
        let equation = try? LaTeXReader.equation(formula.source) { answers[$0]?.text ?? "" }
        return equation.map { ($0, formula.isBlock) }
    }

    private mutating func answers(for references: [MarkdownDocument.Reference], in passage: Passage) -> [Int:
        Answer]
    {
        var answers: [Int: Answer] = [:]
        for reference in references {
            do throws(ProseFault) {
                answers[reference.place] = try answer(
                    to: ProseReference(reference))
            } catch {
                prose.problems.append(results.lab.problem(in: passage, at: reference.token, error))
            }
        }
        return answers
    }

    private func answer(to reference: ProseReference) throws(ProseFault) -> Answer {
        switch reference.kind {
        case .value:
            let value = try ProseValue(reference.name, of: results.lab)
            let number = try value.number(in: results.history(of: value.run))
            return (NumberText.rounded(number, digits: reference.digits ?? 4), nil)
        case .figure:
            let id = Self.figureID(reference.name)
            guard let number = prose.citations.figures[id] else {
                let names = figureNames
                let own = names.filter { $0.hasPrefix(reference.name.prefix { $0 != "." } + ".") }
                throw ProseFault(no: "figure", reference.name, of: own.isEmpty ? names : own)
            }
            return (language.say(Phrase("page.figureNumber", ["number": .count(number)])), id)
        case .table:
            let names = tableNames
            guard let id = names[reference.name], let number = prose.citations.tables[id] else {
                throw ProseFault(no: "table", reference.name, of: names.keys.sorted())
            }
            return (language.say(Phrase("page.tableNumber", ["number": .count(number)])), id)
        case .equation:
            let numbers = prose.citations.equations
            guard let number = Int(reference.name), numbers.contains(number) else {
                throw ProseFault(no: "equation", reference.name, of: numbers.sorted().map { String($0) })
            }
            return (
                language.say(Phrase("page.equationNumber", ["number": .count(number)])), "equation-\(number)"
            )
        case .finding:
            let all = pieces.experiments.flatMap(\.view.findings).map { finding in
                (name: "\(finding.experiment).\(finding.kind)", claim: finding.claim)
            }
            guard let found = all.first(where: { $0.name == reference.name }) else {
                let names = Set(all.map { $0.name }).sorted()
                let own = names.filter { $0.hasPrefix(reference.name.prefix { $0 != "." } + ".") }
                throw ProseFault(no: "finding", reference.name, of: own.isEmpty ? names : own)
            }
            return (found.claim, nil)
        }
    }

    /// `activation.loss` is at `figure-activation-loss`.
    private static func figureID(_ name: String) -> String {
        "figure-" + name.split(separator: ".", maxSplits: 1).joined(separator: "-")
    }

    /// Every figure that can be cited, as it is called here.
    private var figureNames: [String] {
        let drawn = zip(chapters, pieces.experiments).flatMap { chapter, piece in
            piece.view.view.figures.map { "\(chapter.slug).\($0.file.dropFirst(chapter.slug.count + 1))" }
        }
        let ids = Set(drawn.map(Self.figureID))
        return drawn
            + prose.citations.figures.keys.filter { !ids.contains($0) }.sorted()
            .map { String($0.dropFirst("figure-".count)) }
    }

    /// Every table that can be cited, as it is called here, and where it is: an experiment's table of losses by the
    /// experiment's name.
    private var tableNames: [String: String] {
        var names: [String: String] = [:]
        for id in prose.citations.tables.keys where id.hasPrefix("table-") {
            let name = id.dropFirst("table-".count)
            if name.hasPrefix("experiment-") {
                names[String(name.dropFirst("experiment-".count))] = id
            } else if name.hasPrefix("outputs-") {
                names["\(name.dropFirst("outputs-".count)).outputs"] = id
            }
        }
        for id in prose.citations.tables.keys where id.hasPrefix("table-") && !names.values.contains(id) {
            let name = String(id.dropFirst("table-".count))
            if names[name] == nil { names[name] = id }
        }
        return names
    }

    /// The references that place a figure of an experiment, with where links to it lead.
    private func placedFigures(in passage: Passage) -> [(place: Int, id: String)] {
        let drawn = Set(pieces.experiments.flatMap(\.view.view.figures).map(\.id))
        var placed: [(place: Int, id: String)] = []
        for reference in MarkdownDocument(passage.text, allowsHTML: results.lab.prose.allowsHTML).references
        where reference.isAlone {
            guard let asked = try? ProseReference(reference.token),
                asked.kind == .figure
            else { continue }
            let id = Self.figureID(asked.name)
            if drawn.contains(id) { placed.append((reference.place, id)) }
        }
        return placed
    }
}
