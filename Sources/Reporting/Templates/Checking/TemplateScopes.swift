extension TemplateScope {
    /// Every view of the templates under its type's name, the page first. A test holds the names against the types: to ask
    /// these takes longer than to check all templates.
    static let all = [
        TemplateScope("PageView", PageView.scope),
        TemplateScope("ContentsView", ContentsView.scope),
        TemplateScope("ProseView", ProseView.scope),
        TemplateScope("Block", ProseView.Block.scope),
        TemplateScope("SummaryView", SummaryView.scope),
        TemplateScope("MethodView", MethodView.scope),
        TemplateScope("EquationView", MethodView.EquationView.scope),
        TemplateScope("ExperimentView", ExperimentView.scope),
        TemplateScope("FigureView", FigureView.scope),
        TemplateScope("OtherPicture", FigureView.OtherPicture.scope),
        TemplateScope("FigureTable", FigureTable.scope),
        TemplateScope("SweepView", SweepView.scope),
        TemplateScope("TableView", TableView.scope),
        TemplateScope("Head", TableView.Head.scope),
        TemplateScope("Row", TableView.Row.scope),
        TemplateScope("FindingView", FindingView.scope),
        TemplateScope("Link", FindingView.Link.scope),
        TemplateScope("VerdictView", VerdictView.scope),
        TemplateScope("WorkedView", WorkedView.scope),
        TemplateScope("SectionView", WorkedView.SectionView.scope),
        TemplateScope("ExplanationView", ExplanationView.scope),
        TemplateScope("ReproductionView", ReproductionView.scope),
        TemplateScope("DataView", DataView.scope),
    ]
}

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

extension MethodView: TemplateView {
    static let scope = ViewScope<MethodView>(
        "the method",
        [
            .init(
                "lead", .text,
                "How the network is trained, in sentences; of logs alone, that they were read.", \.lead),
            .init("samples", .view("TableView"), "The first samples, where there are several.", \.samples),
            .init("figure", .view("FigureView"), "The network, where one is trained.", \.figure),
            .init("equations", .views("EquationView"), "The equations that are used.", \.equations),
            .init("hasEquations", .flag, "Whether there are any.", \.hasEquations),
            .init("variables", .view("TableView"), "What is varied, held and measured.", \.variables),
            .init(
                "importedRuns", .view("TableView"),
                "The runs that were read from logs, where there are some.", \.importedRuns),
        ])
}

extension MethodView.EquationView: TemplateView {
    static let scope = ViewScope<MethodView.EquationView>(
        "a numbered equation",
        [
            .init("number", .number, "Its number.", \.number),
            .init("text", .text, "What it is, in words.", \.text),
            .init("math", .markup, "The equation, as MathML.", \.math),
        ])
}

extension ExperimentView: TemplateView {
    static let scope = ViewScope<ExperimentView>(
        "an experiment",
        [
            .init("id", .text, "Where links to it lead.", \.id),
            .init("name", .text, "As the lab calls it.", \.name),
            .init("question", .text, "What is asked, where the lab says so.", \.question),
            .init("hypothesis", .text, "What was expected, where the lab says so.", \.hypothesis),
            .init("note", .text, "The author's remark, where there is one.", \.note),
            .init(
                "figures", .views("FigureView"), "Its charts, but for those among the author's words.",
                \.figures),
            .init("table", .view("TableView"), "The first, lowest and last loss of every run.", \.table),
            .init(
                "outputs", .view("TableView"),
                "The last outputs beside their targets, where they are few.", \.outputs),
            .init(
                "reproductions", .view("TableView"),
                "How exactly imported runs agree with the lab's own, where both are there.", \.reproductions),
            .init(
                "findings", .views("FindingView"), "What the numbers support; there may be nothing.",
                \.findings),
            .init(
                "comparison", .markup,
                "The values of what the first expectation compares, where the first finding does not tell them.",
                \.comparison),
            .init(
                "finalLosses", .markup, "The losses that its runs end at, where no finding compares them.",
                \.finalLosses),
            .init("prose", .view("ProseView"), "What the author makes of it.", \.prose),
            .init(
                "ways", .views("TableView"),
                "What by hand and autograd take, where something is expected of them.", \.ways),
            .init(
                "verdicts", .views("VerdictView"),
                "What was expected and what came of it; nothing on a worksheet.", \.verdicts),
            .init("hasVerdicts", .flag, "Whether there are any.", \.hasVerdicts),
            .init(
                "hasFindings", .flag,
                "Whether something is told of what was found, be it that there is nothing.", \.hasFindings),
            .init("foundNothing", .flag, "Whether the numbers carry no conclusion.", \.foundNothing),
        ])
}

extension FigureView: TemplateView {
    static let scope = ViewScope<FigureView>(
        "a figure",
        [
            .init("id", .text, "Where links to it lead.", \.id),
            .init("number", .number, "Its number.", \.number),
            .init("caption", .text, "What a reader needs to know to read it.", \.caption),
            .init("svg", .markup, "The picture, as SVG.", \.svg),
            .init(
                "description", .text, "What the picture shows, for those who do not see it.", \.description),
            .init("file", .text, "The picture’s file among the charts, without its ending.", \.file),
            .init(
                "other", .view("OtherPicture"),
                "The same picture on the other scale, where one does not say it all.", \.other),
            .init("numbers", .view("FigureTable"), "What it shows, in numbers.", \.numbers),
        ])
}

extension FigureView.OtherPicture: TemplateView {
    static let scope = ViewScope<FigureView.OtherPicture>(
        "a figure on the other scale",
        [
            .init("svg", .markup, "The picture, as SVG.", \.svg),
            .init("caption", .text, "What stands below it.", \.caption),
        ])
}

extension FigureTable: TemplateView {
    static let scope = ViewScope<FigureTable>(
        "what a figure shows, in numbers",
        [
            .init("head", .markup, "The names of the columns, each as `<th scope=\"col\">`.", \.head),
            .init("rows", .views("Row"), "The rows, of many some, evenly spread.", \.rows),
            .init("leftOut", .text, "How much is left out, where something is.", \.leftOut),
        ])
}

extension SweepView: TemplateView {
    static let scope = ViewScope<SweepView>(
        "what each step size does",
        [
            .init("lead", .text, "What was trained.", \.lead),
            .init(
                "figures", .views("FigureView"), "The final losses, and the losses of one step size.",
                \.figures),
        ])
}

extension TableView: TemplateView {
    static let scope = ViewScope<TableView>(
        "a table",
        [
            .init("id", .text, "Where links to it lead.", \.id),
            .init("number", .number, "Its number.", \.number),
            .init("caption", .text, "What it holds.", \.caption),
            .init("head", .views("Head"), "The names of its columns.", \.head),
            .init("layout", .markup, "How wide the columns are, in forms that must say so.", \.layout),
            .init("rows", .views("Row"), "Its rows.", \.rows),
        ])
}

extension TableView.Head: TemplateView {
    static let scope = ViewScope<TableView.Head>(
        "the name of a column",
        [
            .init("markup", .markup, "What it is called.", \.markup),
            .init("isNumber", .flag, "Whether numbers stand below it.", \.isNumber),
            .init("isLast", .flag, "Whether it is the last.", \.isLast),
        ])
}

extension TableView.Row: TemplateView {
    static let scope = ViewScope<TableView.Row>(
        "a row of a table",
        [
            .init(
                "markup", .markup,
                "Its cells, made in Swift as a table may hold thousands: `<th scope=\"row\">`, `<td>` and `<td class=\"number\">`, in it `<strong>` for the best and `<span class=\"at\">` for the iteration.",
                \.markup),
            .init("rowID", .text, "Where links to it lead, where some do.", \.rowID),
        ])
}

extension FindingView: TemplateView {
    static let scope = ViewScope<FindingView>(
        "a finding",
        [
            .init("kind", .text, "The rule that found it, the same word in every language.", \.kind),
            .init("claim", .markup, "What the numbers support, the numbers strong.", \.claim),
            .init("evidence", .markup, "The numbers, and the definition used.", \.evidence),
            .init("limits", .lines, "What the numbers do not carry, a sentence each.", \.limits),
            .init(
                "limitText", .markup, "The same, one after the other; missing where there is none.",
                \.limitText),
            .init("links", .views("Link"), "Where the evidence can be seen.", \.links),
            .init(
                "definition", .markup, "The rule that it was found by, and over which states.", \.definition),
        ])
}

extension FindingView.Link: TemplateView {
    static let scope = ViewScope<FindingView.Link>(
        "a link to evidence",
        [
            .init("id", .text, "Where it leads.", \.id), .init("text", .text, "What it says.", \.text),
            .init("before", .text, "What stands before it: a space or a comma.", \.before),
        ])
}

extension VerdictView: TemplateView {
    static let scope = ViewScope<VerdictView>(
        "what the numbers say to an expectation",
        [
            .init(
                "answer", .text, "`supported`, `not_supported` or `undecided`, in every language.", \.answer),
            .init("word", .text, "The language’s word for it.", \.word),
            .init("claim", .markup, "What was expected.", \.claim),
            .init("evidence", .markup, "The numbers.", \.evidence),
            .init("definition", .markup, "What is compared, and when it is called so.", \.definition),
            .init("limitText", .markup, "How far it goes; missing where nothing limits it.", \.limitText),
            .init("links", .views("Link"), "Where the evidence can be seen.", \.links),
        ])
}

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

extension ReproductionView: TemplateView {
    static let scope = ViewScope<ReproductionView>(
        "how to make the page again",
        [
            .init("lead", .text, "What is needed, in a sentence.", \.lead),
            .init("file", .text, "The lab file's name.", \.file),
            .init("source", .text, "Its text.", \.source),
            .init(
                "verifyLead", .text,
                "How to check the page, where it carries all that it was made of.", \.verifyLead),
            .init("command", .markup, "What to type.", \.command),
            .init("listing", .markup, "The lab file, marked up as code.", \.listing),
        ])
}

extension DataView: TemplateView {
    static let scope = ViewScope<DataView>(
        "the data of an experiment",
        [
            .init("name", .text, "The experiment's name.", \.name),
            .init("tables", .views("TableView"), "Its losses over the iterations.", \.tables),
        ])
}
