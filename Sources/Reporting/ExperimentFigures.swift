internal import Algorithms
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// The charts of one experiment: those whose series its runs have.
struct ExperimentFigures {
    typealias Drawn = (figure: Figure, quantities: Set<Quantity>, runs: Set<String>)

    let runs: [Run]
    let imported: [ImportedRun]
    /// What the losses measure, of the own runs and then of the imported.
    let measures: [String]
    let drawn: Traces
    let language: Language
    /// The kinds of what was found.
    let found: Set<String>
    /// Those over planes.
    let planes: PlaneFigures

    private var traces: [Trace] { drawn.all }

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
        // Where each weight has a line of its own, one sees how far updates move it.
        let weighted =
            traces.prefix(runs.count)
            + traces.suffix(imported.count).filter { !$0.history.series(.weight).isEmpty }
        let trajectories = Figure.weightTrajectories(
            Array(weighted), title: language["figures.weights.title"], settings)
        let saturated = Figure.saturatedUnits(traces, title: language["figures.saturated.title"], settings)
        let others: [(Figure?, Set<Quantity>)] = [
            (accuracy(settings), [.accuracy]),
            (inactive, silence),
            (curvature, [.curvature]),
            (
                .gradientNorms(traces, title: language["figures.gradients.title"], settings),
                [.gradient, .summary(.gradientNorm)]
            ),
            (
                trajectories == nil
                    ? .updateRatios(
                        Array(traces.prefix(runs.count)), title: language["figures.updates.title"], settings)
                    : nil,
                [.summary(.updateRatio)]
            ),
            (saturated, [.summary(.saturated)]),
            (
                .activationBands(
                    traces, outputs: activations(explained: inactive != nil || saturated != nil),
                    title: language["figures.activations.title"], settings), []
            ),
            (
                trajectories
                    ?? .layerBands(Array(weighted), title: language["figures.weights.title"], settings),
                inactive == nil ? silence.union([.weight]) : [.weight]
            ),
            (
                .outputTrajectories(
                    traces, targets: targets, title: language["figures.outputs.title"], settings),
                inactive == nil ? silence.union([.output]) : [.output]
            ),
        ]
        let names = Set(traces.map(\.history.name))
        return noted(
            coloured(losses(headline, settings)) + planes.all
                + coloured(
                    others.compactMap { figure, quantities in figure.map { ($0, quantities, names) } })
                + metrics(settings))
    }

    /// Figures over epochs, with a word on whose they are where a log counts them.
    private func noted(_ all: [Drawn]) -> [Drawn] {
        let logs = traces.filter(\.countsEpochs)
        return all.map { drawn in
            let shown = logs.filter { log in
                drawn.runs.contains(log.history.name)
                    && !drawn.quantities.isDisjoint(with: log.history.series.map(\.quantity))
            }.map(\.label)
            guard !shown.isEmpty, drawn.figure.chart.x.label == language["figures.epoch"] else {
                return drawn
            }
            let note = language.say(Phrase("figures.epochs", ["runs": .names(shown)]))
            return (drawn.figure.noted(note, language), drawn.quantities, drawn.runs)
        }
    }

    /// More charts than this of what logs tell besides nobody looks at.
    private static let mostMetrics = 12

    /// A chart of everything else that logs tell, each metric's training and validation together.
    private func metrics(_ settings: FigureSettings) -> [Drawn] {
        let logged = traces.suffix(imported.count)
        var slugs: Set<String> = []
        return Metric.all(of: imported).prefix(Self.mostMetrics).compactMap { metric in
            let shown = logged.filter { metric.isShown(by: $0.history) }
            return Figure.metricCurves(metric, shown, kind: metric.kind(avoiding: &slugs), settings).map {
                ($0, [.other, .stepSize], Set(shown.map(\.history.name)))
            }
        }
    }

    /// Figures of lines, with the bar that tells what their colours mean.
    private func coloured(_ all: [Drawn]) -> [Drawn] {
        guard let axis = drawn.colouring?.axis else { return all }
        return all.map { ($0.figure.coloured(by: axis), $0.quantities, $0.runs) }
    }

    /// A chart of the losses for each measure.
    private func losses(_ headline: (Set<String>) -> String?, _ settings: FigureSettings) -> [Drawn] {
        let words =
            runs.map { language.choice($0.settings.loss) }
            + zip(imported, measures.dropFirst(runs.count)).map { run, measure in
                run.loss.map { language.choice($0) } ?? (measure == Labels.loss ? run.names["loss"] : nil)
                    ?? ""
            }
        let all = zip(zip(measures, words), traces)
            .map { (measure: $0.0.0, words: $0.0.1, trace: $0.1) }.filter { $0.trace.history.loss != nil }
        return Array(all.map(\.measure).uniqued()).enumerated().map { place, measure -> Drawn in
            let group = all.filter { $0.measure == measure }
            let told = Array(group.map(\.words).filter { !["", "loss"].contains($0) }.uniqued())
            let words = (1...3).contains(told.count) ? language.list(told) : language["figures.loss.untold"]
            let slug = measure.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
            let names = Set(group.map(\.trace.history.name))
            let title = headline(names) ?? words
            let figure =
                drawn.seeds?.restricted(to: names).map {
                    Figure.lossSpread($0.groups, others: $0.others, title: title, measure: words, settings)
                } ?? Figure.lossCurves(group.map(\.trace), title: title, measure: words, settings)
            return (
                figure.renamed(place == 0 ? "loss" : "loss-\(slug)"), [.loss, .validationLoss], names
            )
        }
    }

    private func accuracy(_ settings: FigureSettings) -> Figure? {
        let title = language["figures.accuracy.title"]
        guard let seeds = drawn.seeds else { return .accuracyCurves(traces, title: title, settings) }
        return .accuracySpread(seeds.groups, others: seeds.others, title: title, settings)
    }

    /// How the outputs of the hidden layers are spread, by the run's name, where it tells something: of what a deep network
    /// passes on, or why units are inactive or saturated; and of layers whose outputs are too many to be looked at
    /// one by one.
    private func activations(explained: Bool) -> [String: [ActivationQuantiles]] {
        let named = Set(traces.filter { !$0.isFaint }.map(\.history.name))
        let shown = zip(runs, traces).filter { run, _ in
            let layers = run.settings.network.layers
            return named.contains(run.name) && (explained ? layers.count > 2 : layers.count > 3)
                && layers.dropFirst().dropLast().allSatisfy { $0 * run.settings.data.sampleCount > 16 }
        }
        return Dictionary(
            shown.map { run, trace in
                let layers = try? ActivationQuantiles.layers(of: trace.history, run.settings)
                return (trace.history.name, layers?.dropLast() ?? [])
            }
        ) { first, _ in first }
    }

    /// The first sample's, where there is one for each output.
    private var targets: [Double] {
        guard let settings = runs.first?.settings,
            settings.data.targets[0].count == settings.network.layers.last
        else { return [] }
        return settings.data.targets[0].map(Double.init)
    }
}
