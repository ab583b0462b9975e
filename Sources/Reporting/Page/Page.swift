internal import Analysis
internal import Charting
internal import Labs
internal import Languages

/// Puts a report's page together, section by section, counting its figures and tables.
struct Page {
    let results: Results
    /// The experiments, and what is told of each.
    let chapters: [Experiment]
    var pieces: Pieces
    let language: Language
    let templates: Templates
    /// The charts' colours on light paper.
    let theme: Theme
    /// The lab as data.
    let carried: CarriedLab
    /// How its words are marked up.
    var markup: any Markup = HTMLMarkup()
    /// Whether what was found is told.
    let edition: Edition
    var numbering = Numbering()
    /// The letters of all pictures, and the inks of their ramps.
    var glyphs = GlyphSheet()
    var ramps: Set<Ink> = []
    /// The author's words.
    var prose = ProseState()

    /// What the script is told.
    var interaction = PageData()

    init(
        _ results: Results, _ pieces: Pieces, _ language: Language, _ templates: Templates, _ theme: Theme,
        _ edition: Edition, _ carried: CarriedLab
    ) {
        self.edition = edition
        self.carried = carried
        self.theme = theme
        self.results = results
        self.pieces = pieces
        chapters = results.lab.chapters
        self.language = language
        self.templates = templates
        interaction.lab = results.lab.name
        interaction.words = language.words(in: "controls")
    }

    /// A picture of the page's own, and its file among the charts, without the ending.
    struct Drawing {
        let file: String
        let scene: Scene
    }

    /// The whole page, its experiments filled in on all cores.
    ///
    /// - Parameter kept: Where they are kept from one page to the next.
    mutating func text(keeping kept: PieceStore? = nil) async throws -> String {
        let view = wholeView(), places = Array(view.experiments.indices)
        let filled = try await concurrently(places) { [templates, markup, pieces] place in
            let experiment = view.experiments[place]
            let key = try pieces.keys[place].map { try PieceKeys.filled(experiment, $0) }
            if let text = kept?.text(key) { return text }
            let seen = ExperimentInPage(experiment, in: view)
            let text = templates.render(FilledExperiment.partial, seen, in: markup)
            if !seen.dependsOnPage { kept?.keep(text, as: key) }
            return text
        }
        let experiments = zip(view.experiments, filled).map { FilledExperiment(view: $0, filled: $1) }
        return templates.render(FilledPage(view: view, experiments: experiments), in: markup)
    }

    /// All that the templates see.
    mutating func wholeView() -> PageView {
        notePlacedFigures()
        if !prose.placed.isEmpty {
            // Findings speak of figures that stand further down, whose numbers are known once the page was gone through.
            var first = self
            _ = first.view()
            prose.numbers = first.prose.numbers
        }
        return view()
    }

    private mutating func view() -> PageView {
        let lab = results.lab
        let passages = passages
        countFigures(in: passages[.introduction])
        countFigures(in: passages[.method])
        let method = methodView()
        var experiments: [ExperimentView] = []
        for (chapter, piece) in zip(chapters, pieces.experiments) {
            experiments.append(view(of: piece))
            countFigures(in: discussion(of: chapter))
        }
        let sweep = sweepView()
        let worked = workedView()
        let comparison = comparisonTable()
        countFigures(in: passages[.discussion])
        countFigures(in: passages[.conclusion])
        if !passages.isEmpty || chapters.contains(where: { self.discussion(of: $0) != nil }) {
            for view in [method, experiments, sweep as Any, worked as Any, comparison, prose.figures] as [Any]
            {
                prose.citations.gather(view)
            }
        }
        for (place, chapter) in chapters.enumerated() {
            experiments[place].prose = view(of: discussion(of: chapter), level: 4, name: chapter.slug)
        }
        let introduction = view(of: passages[.introduction], level: 3, name: "introduction")
        let methodProse = view(of: passages[.method], level: 3, name: "method")
        let discussion = view(of: passages[.discussion], level: 3, name: "discussion")
        let conclusion = view(of: passages[.conclusion], level: 3, name: "conclusion")
        let data = pieces.experiments.compactMap(\.view.data).map { data in
            var data = data
            data.number(&numbering)
            return data
        }
        interaction.carry((lab.runs.map(\.name) + lab.imported.map(\.name)).map { results.history(of: $0) })
        return PageView(
            language: language.tag, words: language.pageWords, controls: language.words(in: "controls"),
            title: lab.titleBlock.title,
            author: lab.titleBlock.author,
            course: lab.titleBlock.course, studentID: lab.titleBlock.studentID, date: lab.titleBlock.date,
            version: Version.current,
            madeWith: language.say(Phrase("page.madeWith", ["version": .text(Version.current)])),
            style: templates.style, lightColours: theme.cssVariables(ramps: ramps),
            darkColours: Theme.dark.cssVariables(ramps: ramps), chartStyle: Theme.css(ramps: ramps),
            glyphs: glyphs.svg, carried: carried.element, contents: contents(experiments),
            introduction: introduction, methodProse: methodProse, discussion: discussion,
            conclusion: conclusion,
            summary: experiments.map { SummaryView($0, language, markup) }, summaryTitle: summaryTitle,
            summaryLead: language["page.\(summaryKeys.lead)"],
            method: method, experiments: experiments,
            hasQuestions: !lab.experiments.isEmpty, sweep: sweep, worked: worked, comparison: comparison,
            isReport: edition == .report, isWorksheet: edition == .worksheet, isAnswers: edition == .answers,
            answerWords: Verdict.Answer.allCases.map { language["verdicts.\($0.rawValue)"] },
            kind: language[edition.key],
            reproduction: ReproductionView(lab, carries: carried.isWhole, language, markup), data: data,
            interaction: LaterText { [interaction] in interaction.json },
            script: templates.script)
    }

    /// The author's own words by section; on a worksheet those alone that conclude nothing.
    private var passages: [Prose.Section: Passage] {
        let all = results.lab.prose.passages
        return edition == .worksheet ? all.filter { $0.key == .introduction || $0.key == .method } : all
    }

    private func discussion(of chapter: Experiment) -> Passage? {
        edition == .worksheet ? nil : chapter.discussion
    }

    private mutating func view(of piece: Piece<ToldExperiment>) -> ExperimentView {
        take(piece)
        var view = piece.view.view
        view.number(in: &self)
        for figure in view.figures { prose.figures[figure.id] = figure }
        view.figures.removeAll { prose.placed.contains($0.id) }
        return view
    }

    private mutating func sweepView() -> SweepView? {
        guard let piece = pieces.sweep else { return nil }
        take(piece)
        var view = piece.view
        number(&view.figures)
        return view
    }

    private mutating func workedView() -> WorkedView? {
        guard let piece = pieces.worked else { return nil }
        take(piece)
        var view = piece.view
        view.number(&numbering)
        return view
    }

    /// The first section's title and lead: of questions only where there are some.
    private var summaryTitle: String { language["page.\(summaryKeys.title)"] }
    private var summaryKeys: (title: String, lead: String) {
        if edition == .worksheet { return ("questions", "sheetLead") }
        let isAsked = results.lab.experiments.contains { $0.question != nil || $0.hypothesis != nil }
        return isAsked ? ("summary", "summaryLead") : ("unasked", "unaskedLead")
    }

    private func contents(_ experiments: [ExperimentView]) -> [ContentsView] {
        let results = experiments.map { ContentsView(id: $0.id, title: $0.name) }
        func own(_ section: Prose.Section) -> [ContentsView] {
            guard passages[section] != nil else { return [] }
            return [ContentsView(id: section.rawValue, title: language["page.\(section.rawValue)"])]
        }
        return [ContentsView(id: "summary", title: summaryTitle)] + own(.introduction) + [
            ContentsView(id: "method", title: language["page.method"]),
            ContentsView(id: "results", title: language["page.results"], entries: results),
        ] + (pieces.sweep == nil ? [] : [ContentsView(id: "sweep", title: language["page.sweep"])])
            + (self.results.lab.runs.isEmpty
                ? [] : [ContentsView(id: "worked", title: language["page.worked"])]) + [
                ContentsView(id: "comparison", title: language["page.comparison"])
            ] + own(.discussion) + own(.conclusion) + [
                ContentsView(id: "reproduce", title: language["page.reproduce"]),
                ContentsView(id: "data", title: language["page.data"]),
            ]
    }
}
