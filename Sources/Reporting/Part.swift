internal import Algorithms
internal import Analysis
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// One experiment of a report: what its runs are called, what was found, and its charts, drawn once for the
/// page and for the files.
struct Part: Sendable {
    /// A figure and what was drawn of it.
    struct Drawing: Sendable {
        /// Where links lead.
        let id: String
        let figure: Figure
        /// What its lines show: the runs, and which quantity.
        let runs: Set<String>
        let quantity: Quantity
        let scene: Scene
        /// The picture as it stands in the page.
        let svg: String
    }

    let experiment: Experiment
    let labels: Labels
    let subjects: [Subject]
    let findings: [Finding]
    let drawings: [Drawing]

    /// Looks at an experiment's runs and draws them.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn.
    init(_ experiment: Experiment, of results: Results, _ colours: Colours, _ language: Language)
        throws(ChartError)
    {
        self.experiment = experiment
        let labels = Labels(of: experiment, results.lab.base.network, language)
        self.labels = labels
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        subjects = runs.map { Subject(history: results.history(of: $0.name), measure: $0.settings.measure) }
        findings = FindingRule.findings(about: subjects)
        let traces = Traces(of: experiment, results, labels, colours, language).all
        let headline =
            findings.first.map { Self.asTitle(language.say($0.claim, Self.plain(labels))) } ?? experiment.name
        let figures = Self.figures(runs, traces, headline: headline, language)
        var drawings: [Drawing] = []
        for (figure, quantity, names) in figures {
            let id = "figure-\(experiment.slug)-\(figure.kind)"
            let scene = try figure.chart.scene()
            drawings.append(
                Drawing(
                    id: id, figure: figure, runs: names, quantity: quantity, scene: scene,
                    svg: scene.svg(inline: true, name: id)))
        }
        self.drawings = drawings
    }

    /// How findings are worded: for the page with their numbers strong, else as plain text.
    func wording(markup: Bool) -> Wording {
        let labels = labels
        guard markup else { return Self.plain(labels) }
        return Wording(
            label: { labels[$0] }, words: HTML.escape, number: { "<strong>\(HTML.escape($0))</strong>" },
            name: { "<span class=\"run\">\(HTML.escape($0))</span>" })
    }

    private static func plain(_ labels: Labels) -> Wording { .plain { labels[$0] } }

    /// A title has no full stop.
    private static func asTitle(_ sentence: String) -> String {
        sentence.last.map { ".。".contains($0) } == true ? String(sentence.dropLast()) : sentence
    }

    private typealias Drawn = (figure: Figure, quantity: Quantity, runs: Set<String>)

    /// A chart of the losses for each measure, one of the weights and, where they are few, one of the outputs.
    private static func figures(_ runs: [Run], _ traces: [Trace], headline: String, _ language: Language)
        -> [Drawn]
    {
        let settings = FigureSettings(language: language)
        let measures = Array(runs.map(\.settings.measure).uniqued())
        let losses = measures.enumerated().map { place, measure -> Drawn in
            let group = zip(runs, traces).filter { $0.0.settings.measure == measure }
            let words = language.list(
                group.map { language.word($0.0.settings.loss.name, in: "losses") }.uniqued())
            let figure = Figure.lossCurves(
                group.map(\.1), title: place == 0 ? headline : words, measure: words, settings)
            return (
                figure.renamed(place == 0 ? "loss" : "loss-\(measure)"), .loss, Set(group.map(\.0.name))
            )
        }
        let all = Set(runs.map(\.name))
        let weights = Figure.weightTrajectories(traces, title: language["figures.weights.title"], settings)
        let targets = runs.first.map { $0.settings.data.targets[0].map(Double.init) } ?? []
        let outputs = Figure.outputTrajectories(
            traces, targets: targets, title: language["figures.outputs.title"], settings)
        return losses + [(weights, .weight, all)] + (outputs.map { [($0, .output, all)] } ?? [])
    }
}

extension Settings {
    /// What the loss measures. With two outputs the mean of the squares is half their sum, so there MSE and half
    /// squared error are one measure.
    var measure: String {
        loss == .mse && network.layers.last == 2 ? Loss.halfSquaredError.name : loss.name
    }
}
