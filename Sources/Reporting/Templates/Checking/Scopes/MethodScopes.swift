// One entry for each property of the view's type; a test says which one is missing.

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

extension DataView: TemplateView {
    static let scope = ViewScope<DataView>(
        "the data of an experiment",
        [
            .init("name", .text, "The experiment's name.", \.name),
            .init("tables", .views("TableView"), "Its losses over the iterations.", \.tables),
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
