// One entry for each property of the view's type; a test says which one is missing.

extension WorkedView: TemplateView {
    static let scope = ViewScope<WorkedView>(
        "the worked iteration",
        [
            .init("introduction", .text, "Which run it is, and its loss.", \.introduction),
            .init("state", .number, "The iteration that is shown.", \.state),
            .init("sections", .views("SectionView"), "The steps of the way.", \.sections),
            .init("graph", .view("FigureView"), "The computation graph, where it can be drawn.", \.graph),
            .init("ways", .view("TableView"), "The two ways compared.", \.ways),
            .init("check", .view("TableView"), "The gradient check of every run.", \.check),
            .init("states", .markup, "What stands in its slots at other iterations, as JSON.", \.states),
        ])
}

extension WorkedView.SectionView: TemplateView {
    static let scope = ViewScope<WorkedView.SectionView>(
        "a step of the worked iteration",
        [
            .init("title", .text, "What is worked out.", \.title),
            .init("lead", .text, "What is to be known before, where that is something.", \.lead),
            .init("equations", .lines, "The equations with their numbers.", \.equations),
            .init("hasEquations", .flag, "Whether there are any.", \.hasEquations),
            .init("table", .view("TableView"), "The same as a table, where it is one.", \.table),
            .init("note", .text, "What is left out, where something is.", \.note),
        ])
}

extension ExplanationView: TemplateView {
    static let scope = ViewScope<ExplanationView>(
        "the page of `descent explain`, `partials/explanation.html`",
        [
            .init("language", .text, "The lab’s language, as a BCP 47 tag.", \.language),
            .init("words", .messages, "The catalogue's words for the page: `{{words.worked}}`.", \.words),
            .init("controls", .messages, "The catalogue's words for controls.", \.controls),
            .init("title", .text, "The lab, the run and the iteration.", \.title),
            .init("version", .text, "Descent's version.", \.version),
            .init("madeWith", .text, "What the page was made with, in a sentence.", \.madeWith),
            .init("style", .markup, "The text of `style.css`.", \.style),
            .init(
                "lightColours", .markup, "The charts' colours on light paper, as CSS declarations.",
                \.lightColours),
            .init(
                "darkColours", .markup, "The charts' colours on dark paper, as CSS declarations.",
                \.darkColours),
            .init("worked", .view("WorkedView"), "The iteration.", \.worked),
        ])
}
