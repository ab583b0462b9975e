/// All that `report.html` may use; the names here are the templates' vocabulary.
struct PageView {
    let language: String
    /// The catalogue's words for the page: `{{words.method}}`.
    let words: [String: String]
    /// Its words for controls: `{{controls.data}}`.
    let controls: [String: String]
    let title: String
    let author: String?
    let course: String?
    let studentID: String?
    let date: String?
    let version: String
    let madeWith: String
    let style: String
    /// The charts' colours, as CSS declarations.
    let lightColours: String
    let darkColours: String
    let chartStyle: String
    /// The letters of all pictures, which the page must hold once, before them.
    let glyphs: String
    /// The lab as data, from which `descent verify` makes the page again.
    let carried: String
    let contents: [ContentsView]
    /// The author's own words, each where the lab has some.
    let introduction: ProseView?
    let methodProse: ProseView?
    let discussion: ProseView?
    let conclusion: ProseView?
    let summary: [SummaryView]
    /// What heads it.
    let summaryTitle: String
    /// What the first section is about.
    let summaryLead: String
    let method: MethodView
    let experiments: [ExperimentView]
    /// Whether there are questions; a lab without experiments has one nameless run.
    let hasQuestions: Bool
    /// Nil where the lab has no sweep over step sizes.
    let sweep: SweepView?
    /// Nil where the lab trains no run.
    let worked: WorkedView?
    let comparison: TableView
    /// Whether this is a report, the student's sheet, without answers, or the teacher's version of one.
    let isReport: Bool
    let isWorksheet: Bool
    let isAnswers: Bool
    /// What may come of a hypothesis, in words.
    let answerWords: [String]
    /// What kind of page it is, in a word.
    let kind: String
    let reproduction: ReproductionView
    let data: [DataView]
    /// What the script is told, as the text of a `script` element.
    let interaction: LaterText
    /// The script itself.
    let script: String
}

/// An entry of the contents.
struct ContentsView: Sendable {
    let id: String
    let title: String
    let entries: [ContentsView]
    let hasEntries: Bool

    init(id: String, title: String, entries: [ContentsView] = []) {
        (self.id, self.title, self.entries) = (id, title, entries)
        hasEntries = !entries.isEmpty
    }
}
