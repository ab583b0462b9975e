internal import Charting
internal import Languages

/// All that `explanation.html` may use.
struct ExplanationView {
    let language: String
    /// The catalogue's words for the page: `{{words.worked}}`.
    let words: [String: String]
    let controls: [String: String]
    let title: String
    let version: String
    let madeWith: String
    let style: String
    let lightColours: String
    let darkColours: String
    let worked: WorkedView
}

extension Explanation {
    /// A page of its own.
    func html(_ templates: Templates) -> String { templates.render("explanation", view(templates)) }

    /// All that the template of that page sees.
    func view(_ templates: Templates) -> ExplanationView {
        var numbering = Numbering(), slots = Slots()
        var worked = WorkedView(self, &slots, HTMLMarkup())
        worked.number(&numbering)
        return ExplanationView(
            language: language.tag, words: language.pageWords, controls: language.words(in: "controls"),
            title: title, version: Version.current,
            madeWith: language.say(Phrase("page.madeWith", ["version": .text(Version.current)])),
            style: templates.style, lightColours: Theme.light.cssVariables(ramps: []),
            darkColours: Theme.dark.cssVariables(ramps: []),
            worked: worked)
    }
}
