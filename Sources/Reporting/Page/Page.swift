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

    init(
        _ results: Results, _ parts: [Part], _ checks: [CheckedRun], _ language: Language,
        _ templates: Templates, _ theme: Theme
    ) {
        self.theme = theme
        self.results = results
        self.parts = parts
        self.checks = checks
        self.language = language
        self.templates = templates
        for part in parts { glyphs.formUnion(part.glyphs) }
    }

    /// The whole page.
    mutating func html() -> String { templates.render("report", view()) }

    private mutating func view() -> PageView {
        let lab = results.lab
        let method = methodView()
        var experiments: [ExperimentView] = []
        for part in parts { experiments.append(view(of: part)) }
        let worked = workedView()
        let comparison = comparisonTable()
        var data: [DataView] = []
        for part in parts { data.append(dataView(of: part)) }
        let ramps = parts.flatMap(\.drawings).reduce(into: Set<Ink>()) { $0.formUnion($1.scene.rampInks) }
        return PageView(
            language: language.tag, words: language.pageWords, title: lab.titleBlock.title,
            author: lab.titleBlock.author,
            course: lab.titleBlock.course, studentID: lab.titleBlock.studentID, date: lab.titleBlock.date,
            version: Version.current,
            madeWith: language.say(Phrase("page.madeWith", ["version": .text(Version.current)])),
            style: templates.style, lightColours: theme.cssVariables(ramps: ramps),
            darkColours: Theme.dark.cssVariables(ramps: ramps), chartStyle: Theme.css(ramps: ramps),
            glyphs: glyphs.svg, contents: contents(experiments),
            summary: experiments.map { SummaryView($0, language) }, method: method, experiments: experiments,
            hasQuestions: !lab.experiments.isEmpty, worked: worked, comparison: comparison,
            reproduction: ReproductionView(lab, language), data: data)
    }

    private func contents(_ experiments: [ExperimentView]) -> [ContentsView] {
        let results = experiments.map { ContentsView(id: $0.id, title: $0.name) }
        return [
            ContentsView(id: "summary", title: language["page.summary"]),
            ContentsView(id: "method", title: language["page.method"]),
            ContentsView(id: "results", title: language["page.results"], entries: results),
            ContentsView(id: "worked", title: language["page.worked"]),
            ContentsView(id: "comparison", title: language["page.comparison"]),
            ContentsView(id: "reproduce", title: language["page.reproduce"]),
            ContentsView(id: "data", title: language["page.data"]),
        ]
    }
}
