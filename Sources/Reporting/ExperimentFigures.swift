internal import Algorithms
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// The charts of one experiment: those whose series its runs have.
struct ExperimentFigures {
    typealias Drawn = (figure: Figure, quantities: Set<Quantity>, runs: Set<String>)

    let runs: [Run]
    let traces: [Trace]
    let language: Language
    /// The kinds of what was found.
    let found: Set<String>
    /// Those over planes.
    let planes: PlaneFigures

    /// All of them, in the order in which they are read; `headline` is what was found of the losses of some runs, in a
    /// sentence.
    func all(headline: (Set<String>) -> String?) -> [Drawn] {
        let settings = FigureSettings(language: language)
        let stepSizes = Dictionary(
            runs.compactMap { run in run.settings.plainStepSize.map { (run.name, $0) } }
        ) { first, _ in first }
        let inactive = Figure.inactiveUnits(traces, title: language["figures.inactive.title"], settings)
        let silence: Set<Quantity> = [.activity, .summary(.inactive)]
        // Where 2 / step size tells nothing of runs that have one, neither does its figure.
        let curvature =
            stepSizes.isEmpty || found.contains("curvature")
            ? Figure.curvatureCurves(
                traces, stepSizes: stepSizes, title: language["figures.curvature.title"], settings) : nil
        let others: [(Figure?, Set<Quantity>)] = [
            (inactive, silence),
            (.accuracyCurves(traces, title: language["figures.accuracy.title"], settings), [.accuracy]),
            (curvature, [.curvature]),
            (
                .gradientNorms(traces, title: language["figures.gradients.title"], settings),
                [.gradient, .summary(.gradientNorm)]
            ),
            (
                .saturatedUnits(traces, title: language["figures.saturated.title"], settings),
                [.summary(.saturated)]
            ),
            (
                .weightTrajectories(traces, title: language["figures.weights.title"], settings)
                    ?? .layerBands(traces, title: language["figures.weights.title"], settings),
                inactive == nil ? silence.union([.weight]) : [.weight]
            ),
            (
                .outputTrajectories(
                    traces, targets: targets, title: language["figures.outputs.title"], settings),
                inactive == nil ? silence.union([.output]) : [.output]
            ),
        ]
        let names = Set(runs.map(\.name))
        return losses(headline, settings) + planes.all
            + others.compactMap { figure, quantities in figure.map { ($0, quantities, names) } }
    }

    /// A chart of the losses for each measure.
    private func losses(_ headline: (Set<String>) -> String?, _ settings: FigureSettings) -> [Drawn] {
        Array(runs.map(\.settings.measure).uniqued()).enumerated().map { place, measure -> Drawn in
            let group = zip(runs, traces).filter { $0.0.settings.measure == measure }
            let words = language.list(group.map { language.choice($0.0.settings.loss) }.uniqued())
            let slug = measure.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
            let names = Set(group.map(\.0.name))
            let figure = Figure.lossCurves(
                group.map(\.1), title: headline(names) ?? words, measure: words, settings)
            return (
                figure.renamed(place == 0 ? "loss" : "loss-\(slug)"), [.loss, .validationLoss], names
            )
        }
    }

    /// The first sample's, where there is one for each output.
    private var targets: [Double] {
        guard let settings = runs.first?.settings,
            settings.data.targets[0].count == settings.network.layers.last
        else { return [] }
        return settings.data.targets[0].map(Double.init)
    }
}
