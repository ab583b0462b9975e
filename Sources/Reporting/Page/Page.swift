internal import Charting
internal import Labs
internal import Languages

/// Puts a report's page together, section by section, counting its figures and tables.
struct Page {
    let results: Results
    let parts: [Part]
    let checks: [CheckedRun]
    let language: Language
    let templates: Templates
    /// The charts' colours on light paper.
    let theme: Theme
    var numbering = Numbering()
    /// The letters of all pictures.
    var glyphs = GlyphSheet()
    /// The author's words.
    var prose = ProseState()

    /// Draws the charts, on all cores, for a page in a language.
    ///
    /// - Throws: As `Report` does.
    init(_ results: Results, _ language: Language, _ templates: Templates, _ theme: Theme) async throws {
        try results.lab.checkProse()
        let colours = Colours(results.lab)
        parts = try await concurrently(results.lab.chapters) { try Part($0, of: results, colours, language) }
        checks = try await CheckedRun.all(of: results.lab)
        self.theme = theme
        self.results = results
        self.language = language
        self.templates = templates
        for part in parts { glyphs.formUnion(part.glyphs) }
    }

    /// The whole page.
    mutating func html() -> String { templates.render("report", wholeView()) }

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
        let passages = lab.prose.passages
        countFigures(in: passages[.introduction])
        countFigures(in: passages[.method])
        let method = methodView()
        var experiments: [ExperimentView] = []
        for part in parts {
            experiments.append(view(of: part))
            countFigures(in: part.experiment.discussion)
        }
        let worked = workedView()
        let comparison = comparisonTable()
        countFigures(in: passages[.discussion])
        countFigures(in: passages[.conclusion])
        for view in [method, experiments, worked, comparison, prose.figures] as [Any] {
            prose.citations.gather(view)
        }
        for (place, part) in parts.enumerated() {
            experiments[place].prose = view(
                of: part.experiment.discussion, level: 4, name: part.experiment.slug)
        }
        let introduction = view(of: passages[.introduction], level: 3, name: "introduction")
        let methodProse = view(of: passages[.method], level: 3, name: "method")
        let discussion = view(of: passages[.discussion], level: 3, name: "discussion")
        let conclusion = view(of: passages[.conclusion], level: 3, name: "conclusion")
        var data: [DataView] = []
        for part in parts { data.append(dataView(of: part)) }
        let ramps = parts.flatMap(\.drawings).reduce(into: Set<Ink>()) { $0.formUnion($1.scene.rampInks) }
        return PageView(
            language: language.tag, words: words, title: lab.titleBlock.title, author: lab.titleBlock.author,
            course: lab.titleBlock.course, studentID: lab.titleBlock.studentID, date: lab.titleBlock.date,
            version: Version.current,
            madeWith: language.say(Phrase("page.madeWith", ["version": .text(Version.current)])),
            style: templates.style, lightColours: theme.cssVariables(ramps: ramps),
            darkColours: Theme.dark.cssVariables(ramps: ramps), chartStyle: Theme.css(ramps: ramps),
            glyphs: glyphs.svg, contents: contents(experiments),
            introduction: introduction, methodProse: methodProse, discussion: discussion,
            conclusion: conclusion,
            summary: experiments.map { SummaryView($0, language) }, method: method, experiments: experiments,
            hasQuestions: !lab.experiments.isEmpty, worked: worked, comparison: comparison,
            reproduction: ReproductionView(lab, language), data: data)
    }

    /// The catalogue's `page` section, by the words' own names.
    private var words: [String: String] {
        var words: [String: String] = [:]
        for (key, text) in language.messages where key.hasPrefix("page.") {
            words[String(key.dropFirst(5))] = text
        }
        return words
    }

    private func contents(_ experiments: [ExperimentView]) -> [ContentsView] {
        let results = experiments.map { ContentsView(id: $0.id, title: $0.name) }
        let passages = self.results.lab.prose.passages
        func own(_ section: Prose.Section) -> [ContentsView] {
            guard passages[section] != nil else { return [] }
            return [ContentsView(id: section.rawValue, title: language["page.\(section.rawValue)"])]
        }
        return [ContentsView(id: "summary", title: language["page.summary"])] + own(.introduction) + [
            ContentsView(id: "method", title: language["page.method"]),
            ContentsView(id: "results", title: language["page.results"], entries: results),
            ContentsView(id: "worked", title: language["page.worked"]),
            ContentsView(id: "comparison", title: language["page.comparison"]),
        ] + own(.discussion) + own(.conclusion) + [
            ContentsView(id: "reproduce", title: language["page.reproduce"]),
            ContentsView(id: "data", title: language["page.data"]),
        ]
    }
}
