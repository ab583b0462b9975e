// One entry for each property of the view's type; a test says which one is missing.

extension PageView: TemplateView {
    static let scope = ViewScope<PageView>(
        "the page, `report.html`",
        [
            .init("language", .text, "The report's language, as a BCP 47 tag.", \.language),
            .init("words", .messages, "The catalogue's words for the page: `{{words.method}}`.", \.words),
            .init("title", .text, "The lab's title.", \.title),
            .init("author", .text, "Who hands it in, where the lab says so.", \.author),
            .init("course", .text, "The course, where the lab names one.", \.course),
            .init("studentID", .text, "The author's number, where the lab gives one.", \.studentID),
            .init("date", .text, "The date as the lab gives it.", \.date),
            .init("version", .text, "Descent's version.", \.version),
            .init("madeWith", .text, "What the page was made with, in a sentence.", \.madeWith),
            .init("style", .markup, "The text of `style.css`.", \.style),
            .init(
                "lightColours", .markup, "The charts' colours on light paper, as CSS declarations.",
                \.lightColours),
            .init(
                "darkColours", .markup, "The charts' colours on dark paper, as CSS declarations.",
                \.darkColours),
            .init("chartStyle", .markup, "The charts' own rules of CSS.", \.chartStyle),
            .init(
                "glyphs", .markup, "The letters of all pictures; they must stand before the first.", \.glyphs),
            .init("contents", .views("ContentsView"), "The sections of the page.", \.contents),
            .init(
                "introduction", .view("ProseView"), "The author's introduction, where there is one.",
                \.introduction),
            .init("methodProse", .view("ProseView"), "What the author says of the method.", \.methodProse),
            .init("discussion", .view("ProseView"), "The author's discussion of all results.", \.discussion),
            .init("conclusion", .view("ProseView"), "The author's conclusion.", \.conclusion),
            .init("summary", .views("SummaryView"), "Each question with its answer.", \.summary),
            .init("summaryTitle", .text, "What heads them.", \.summaryTitle),
            .init("summaryLead", .text, "What they are about.", \.summaryLead),
            .init("method", .view("MethodView"), "How it was done.", \.method),
            .init(
                "experiments", .views("ExperimentView"), "The experiments, in the order of the lab.",
                \.experiments),
            .init(
                "hasQuestions", .flag, "Whether there are experiments; else the lab is a single run.",
                \.hasQuestions),
            .init(
                "worked", .view("WorkedView"), "One iteration worked by hand, where a run is trained.",
                \.worked),
            .init("comparison", .view("TableView"), "All runs, side by side.", \.comparison),
            .init("reproduction", .view("ReproductionView"), "How to make the page again.", \.reproduction),
            .init("data", .views("DataView"), "The losses of each experiment, as tables.", \.data),
            .init(
                "carried", .markup, "The lab as data, from which `descent verify` makes the page again.",
                \.carried),
            .init("isReport", .flag, "Whether all that was found is told where it was found.", \.isReport),
            .init(
                "isWorksheet", .flag,
                "Whether the page is to be filled in, and tells nothing of what was found.", \.isWorksheet),
            .init(
                "isAnswers", .flag, "Whether the page is the teacher’s version of a worksheet.", \.isAnswers),
            .init("answerWords", .lines, "What a verdict can be, in the language’s words.", \.answerWords),
            .init(
                "kind", .text, "What the page is called: lab report, worksheet or teacher’s version.", \.kind),
            .init(
                "controls", .messages, "The catalogue's words for controls: `{{controls.data}}`.", \.controls),
            .init("sweep", .view("SweepView"), "What each step size does, where that was tried.", \.sweep),
            .init("interaction", .markup, "All that the script is told, as JSON.", \.interaction),
            .init("script", .markup, "The texts of `script/`, one after the other.", \.script),
        ])
}

extension ContentsView: TemplateView {
    static let scope = ViewScope<ContentsView>(
        "an entry of the contents",
        [
            .init("id", .text, "Where its link leads.", \.id),
            .init("title", .text, "The section's title.", \.title),
            .init("entries", .views("ContentsView"), "The sections within it.", \.entries),
            .init("hasEntries", .flag, "Whether there are any.", \.hasEntries),
        ])
}

extension ProseView: TemplateView {
    static let scope = ViewScope<ProseView>(
        "the author's own words",
        [.init("blocks", .views("Block"), "Text and figures, in their order.", \.blocks)])
}

extension ProseView.Block: TemplateView {
    static let scope = ViewScope<ProseView.Block>(
        "a piece of the author's words",
        [
            .init("text", .markup, "Text in HTML, where the piece is none of the author's figures.", \.text),
            .init("figure", .view("FigureView"), "A figure that stands among the words.", \.figure),
        ])
}

extension SummaryView: TemplateView {
    static let scope = ViewScope<SummaryView>(
        "a question and what came out",
        [
            .init("id", .text, "Where a link to the experiment leads.", \.id),
            .init("name", .text, "The experiment's name.", \.name),
            .init("question", .text, "Its question, where it has one.", \.question),
            .init(
                "claim", .markup,
                "What was compared, where an expectation names it, and the first thing found.", \.claim),
            .init(
                "finalLosses", .markup, "The losses that its runs end at, where the claim compares none.",
                \.finalLosses),
            .init("limit", .markup, "How sure that is, where something limits it.", \.limit),
            .init("hypothesis", .text, "What was expected, where that was checked.", \.hypothesis),
            .init("verdicts", .views("VerdictView"), "What came of it.", \.verdicts),
        ])
}
