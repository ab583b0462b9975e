extension TemplateScope {
    /// Every view of the templates, the page first. One entry for each property of the view's type; a test says which one
    /// is missing.
    static let all = [
        TemplateScope(
            PageView.self, "the page, `report.html`",
            [
                .init("language", .text, "The report's language, as a BCP 47 tag."),
                .init("words", .messages, "The catalogue's words for the page: `{{words.method}}`."),
                .init("title", .text, "The lab's title."),
                .init("author", .text, "Who hands it in, where the lab says so."),
                .init("course", .text, "The course, where the lab names one."),
                .init("studentID", .text, "The author's number, where the lab gives one."),
                .init("date", .text, "The date as the lab gives it."),
                .init("version", .text, "Descent's version."),
                .init("madeWith", .text, "What the page was made with, in a sentence."),
                .init("style", .markup, "The text of `style.css`."),
                .init("lightColours", .markup, "The charts' colours on light paper, as CSS declarations."),
                .init("darkColours", .markup, "The charts' colours on dark paper, as CSS declarations."),
                .init("chartStyle", .markup, "The charts' own rules of CSS."),
                .init("glyphs", .markup, "The letters of all pictures; they must stand before the first."),
                .init("contents", .views("ContentsView"), "The sections of the page."),
                .init("introduction", .view("ProseView"), "The author's introduction, where there is one."),
                .init("methodProse", .view("ProseView"), "What the author says of the method."),
                .init("discussion", .view("ProseView"), "The author's discussion of all results."),
                .init("conclusion", .view("ProseView"), "The author's conclusion."),
                .init("summary", .views("SummaryView"), "Each question with its answer."),
                .init("summaryTitle", .text, "What heads them."),
                .init("summaryLead", .text, "What they are about."),
                .init("method", .view("MethodView"), "How it was done."),
                .init("experiments", .views("ExperimentView"), "The experiments, in the order of the lab."),
                .init("hasQuestions", .flag, "Whether there are experiments; else the lab is a single run."),
                .init("worked", .view("WorkedView"), "One iteration worked by hand, where a run is trained."),
                .init("comparison", .view("TableView"), "All runs, side by side."),
                .init("reproduction", .view("ReproductionView"), "How to make the page again."),
                .init("data", .views("DataView"), "The losses of each experiment, as tables."),
                .init(
                    "carried", .markup, "The lab as data, from which `descent verify` makes the page again."),
                .init("isReport", .flag, "Whether all that was found is told where it was found."),
                .init(
                    "isWorksheet", .flag,
                    "Whether the page is to be filled in, and tells nothing of what was found."),
                .init("isAnswers", .flag, "Whether the page is the teacher’s version of a worksheet."),
                .init("answerWords", .lines, "What a verdict can be, in the language’s words."),
                .init("kind", .text, "What the page is called: lab report, worksheet or teacher’s version."),
                .init("controls", .messages, "The catalogue's words for controls: `{{controls.data}}`."),
                .init("sweep", .view("SweepView"), "What each step size does, where that was tried."),
                .init("interaction", .markup, "All that the script is told, as JSON."),
                .init("script", .markup, "The texts of `script/`, one after the other."),
            ]),
        TemplateScope(
            ContentsView.self, "an entry of the contents",
            [
                .init("id", .text, "Where its link leads."),
                .init("title", .text, "The section's title."),
                .init("entries", .views("ContentsView"), "The sections within it."),
                .init("hasEntries", .flag, "Whether there are any."),
            ]),
        TemplateScope(
            ProseView.self, "the author's own words",
            [.init("blocks", .views("Block"), "Text and figures, in their order.")]),
        TemplateScope(
            ProseView.Block.self, "a piece of the author's words",
            [
                .init("text", .markup, "Text in HTML, where the piece is none of the author's figures."),
                .init("figure", .view("FigureView"), "A figure that stands among the words."),
            ]),
        TemplateScope(
            SummaryView.self, "a question and what came out",
            [
                .init("id", .text, "Where a link to the experiment leads."),
                .init("name", .text, "The experiment's name."),
                .init("question", .text, "Its question, where it has one."),
                .init("claim", .markup, "The first thing found."),
                .init("limit", .markup, "How sure that is, where something limits it."),
                .init("hypothesis", .text, "What was expected, where that was checked."),
                .init("verdicts", .views("VerdictView"), "What came of it."),
            ]),
        TemplateScope(
            MethodView.self, "the method",
            [
                .init(
                    "lead", .text,
                    "How the network is trained, in sentences; of logs alone, that they were read."),
                .init("samples", .view("TableView"), "The first samples, where there are several."),
                .init("figure", .view("FigureView"), "The network, where one is trained."),
                .init("equations", .views("EquationView"), "The equations that are used."),
                .init("hasEquations", .flag, "Whether there are any."),
                .init("variables", .view("TableView"), "What is varied, held and measured."),
                .init(
                    "importedRuns", .view("TableView"),
                    "The runs that were read from logs, where there are some."),
            ]),
        TemplateScope(
            MethodView.EquationView.self, "a numbered equation",
            [
                .init("number", .number, "Its number."), .init("text", .text, "What it is, in words."),
                .init("math", .markup, "The equation, as MathML."),
            ]),
        TemplateScope(
            ExperimentView.self, "an experiment",
            [
                .init("id", .text, "Where links to it lead."),
                .init("name", .text, "As the lab calls it."),
                .init("question", .text, "What is asked, where the lab says so."),
                .init("hypothesis", .text, "What was expected, where the lab says so."),
                .init("note", .text, "The author's remark, where there is one."),
                .init("figures", .views("FigureView"), "Its charts, but for those among the author's words."),
                .init("table", .view("TableView"), "The first, lowest and last loss of every run."),
                .init(
                    "outputs", .view("TableView"),
                    "The last outputs beside their targets, where they are few."),
                .init(
                    "reproductions", .view("TableView"),
                    "How exactly imported runs agree with the lab's own, where both are there."),
                .init("findings", .views("FindingView"), "What the numbers support; there may be nothing."),
                .init("prose", .view("ProseView"), "What the author makes of it."),
                .init(
                    "ways", .views("TableView"),
                    "What by hand and autograd take, where something is expected of them."),
                .init(
                    "verdicts", .views("VerdictView"),
                    "What was expected and what came of it; nothing on a worksheet."),
                .init("hasVerdicts", .flag, "Whether there are any."),
                .init(
                    "hasFindings", .flag,
                    "Whether something is told of what was found, be it that there is nothing."),
                .init("foundNothing", .flag, "Whether the numbers carry no conclusion."),
            ]),
        TemplateScope(
            FigureView.self, "a figure",
            [
                .init("id", .text, "Where links to it lead."), .init("number", .number, "Its number."),
                .init("caption", .text, "What a reader needs to know to read it."),
                .init("svg", .markup, "The picture, as SVG."),
                .init("description", .text, "What the picture shows, for those who do not see it."),
                .init("file", .text, "The picture’s file among the charts, without its ending."),
                .init(
                    "other", .view("OtherPicture"),
                    "The same picture on the other scale, where one does not say it all."),
                .init("numbers", .view("FigureTable"), "What it shows, in numbers."),
            ]),
        TemplateScope(
            FigureView.OtherPicture.self, "a figure on the other scale",
            [
                .init("svg", .markup, "The picture, as SVG."),
                .init("caption", .text, "What stands below it."),
            ]),
        TemplateScope(
            FigureTable.self, "what a figure shows, in numbers",
            [
                .init("head", .markup, "The names of the columns, each as `<th scope=\"col\">`."),
                .init("rows", .views("Row"), "The rows, of many some, evenly spread."),
                .init("leftOut", .text, "How much is left out, where something is."),
            ]),
        TemplateScope(
            SweepView.self, "what each step size does",
            [
                .init("lead", .text, "What was trained."),
                .init("figures", .views("FigureView"), "The final losses, and the losses of one step size."),
            ]),
        TemplateScope(
            TableView.self, "a table",
            [
                .init("id", .text, "Where links to it lead."), .init("number", .number, "Its number."),
                .init("caption", .text, "What it holds."),
                .init("head", .views("Head"), "The names of its columns."),
                .init("layout", .markup, "How wide the columns are, in forms that must say so."),
                .init("rows", .views("Row"), "Its rows."),
            ]),
        TemplateScope(
            TableView.Head.self, "the name of a column",
            [
                .init("markup", .markup, "What it is called."),
                .init("isNumber", .flag, "Whether numbers stand below it."),
                .init("isLast", .flag, "Whether it is the last."),
            ]),
        TemplateScope(
            TableView.Row.self, "a row of a table",
            [
                .init(
                    "markup", .markup,
                    "Its cells, made in Swift as a table may hold thousands: `<th scope=\"row\">`, `<td>` and `<td class=\"number\">`, in it `<strong>` for the best and `<span class=\"at\">` for the iteration."
                ),
                .init("rowID", .text, "Where links to it lead, where some do."),
            ]),
        TemplateScope(
            FindingView.self, "a finding",
            [
                .init("kind", .text, "The rule that found it, the same word in every language."),
                .init("claim", .markup, "What the numbers support, the numbers strong."),
                .init("evidence", .markup, "The numbers, and the definition used."),
                .init("limits", .lines, "What the numbers do not carry, a sentence each."),
                .init("limitText", .markup, "The same, one after the other; missing where there is none."),
                .init("links", .views("Link"), "Where the evidence can be seen."),
                .init("definition", .markup, "The rule that it was found by, and over which states."),
            ]),
        TemplateScope(
            FindingView.Link.self, "a link to evidence",
            [
                .init("id", .text, "Where it leads."), .init("text", .text, "What it says."),
                .init("before", .text, "What stands before it: a space or a comma."),
            ]),
        TemplateScope(
            VerdictView.self, "what the numbers say to an expectation",
            [
                .init("answer", .text, "`supported`, `not_supported` or `undecided`, in every language."),
                .init("word", .text, "The language’s word for it."),
                .init("claim", .markup, "What was expected."),
                .init("evidence", .markup, "The numbers."),
                .init("definition", .markup, "What is compared, and when it is called so."),
                .init("limitText", .markup, "How far it goes; missing where nothing limits it."),
                .init("links", .views("Link"), "Where the evidence can be seen."),
            ]),
        TemplateScope(
            WorkedView.self, "the worked iteration",
            [
                .init("introduction", .text, "Which run it is, and its loss."),
                .init("state", .number, "The iteration that is shown."),
                .init("sections", .views("SectionView"), "The steps of the way."),
                .init("graph", .view("FigureView"), "The computation graph, where it can be drawn."),
                .init("ways", .view("TableView"), "The two ways compared."),
                .init("check", .view("TableView"), "The gradient check of every run."),
                .init("states", .markup, "What stands in its slots at other iterations, as JSON."),
            ]),
        TemplateScope(
            WorkedView.SectionView.self, "a step of the worked iteration",
            [
                .init("title", .text, "What is worked out."),
                .init("lead", .text, "What is to be known before, where that is something."),
                .init("equations", .lines, "The equations with their numbers."),
                .init("hasEquations", .flag, "Whether there are any."),
                .init("table", .view("TableView"), "The same as a table, where it is one."),
                .init("note", .text, "What is left out, where something is."),
            ]),
        TemplateScope(
            ExplanationView.self, "the page of `descent explain`, `partials/explanation.html`",
            [
                .init("language", .text, "The lab’s language, as a BCP 47 tag."),
                .init("words", .messages, "The catalogue's words for the page: `{{words.worked}}`."),
                .init("controls", .messages, "The catalogue's words for controls."),
                .init("title", .text, "The lab, the run and the iteration."),
                .init("version", .text, "Descent's version."),
                .init("madeWith", .text, "What the page was made with, in a sentence."),
                .init("style", .markup, "The text of `style.css`."),
                .init("lightColours", .markup, "The charts' colours on light paper, as CSS declarations."),
                .init("darkColours", .markup, "The charts' colours on dark paper, as CSS declarations."),
                .init("worked", .view("WorkedView"), "The iteration."),
            ]),
        TemplateScope(
            ReproductionView.self, "how to make the page again",
            [
                .init("lead", .text, "What is needed, in a sentence."),
                .init("file", .text, "The lab file's name."), .init("source", .text, "Its text."),
                .init(
                    "verifyLead", .text,
                    "How to check the page, where it carries all that it was made of."),
                .init("command", .markup, "What to type."),
                .init("listing", .markup, "The lab file, marked up as code."),
            ]),
        TemplateScope(
            DataView.self, "the data of an experiment",
            [
                .init("name", .text, "The experiment's name."),
                .init("tables", .views("TableView"), "Its losses over the iterations."),
            ]),
    ]
}
