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
