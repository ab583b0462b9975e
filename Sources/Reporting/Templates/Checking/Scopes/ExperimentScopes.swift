// One entry for each property of the view's type; a test says which one is missing.

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
