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
        /// What its lines show: the runs, and which quantities.
        let runs: Set<String>
        let quantities: Set<Quantity>
        let scene: Scene
        /// The picture as it stands in the page.
        let svg: String
        /// The picture on the other scale, as it waits in the page, and where its data stand; nil where there is none.
        let other: (svg: String, guide: Guide)?
    }

    let experiment: Experiment
    let labels: Labels
    let subjects: [Subject]
    let findings: [Finding]
    let drawings: [Drawing]
    /// The letters of its pictures.
    let glyphs: GlyphSheet

    /// Looks at an experiment's runs and draws them.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn.
    init(_ experiment: Experiment, of results: Results, _ colours: Colours, _ language: Language)
        throws(ChartError)
    {
        self.experiment = experiment
        let labels = Labels(
            of: experiment, results.lab.base.network,
            Loss.all + results.lab.runs.map(\.settings.loss), language)
        self.labels = labels
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        subjects = zip(experiment.members, runs).map { member, run in
            var subject = Subject(results.history(of: run.name), run.settings)
            subject.setting = experiment.varied.contains(where: \.isSeed) ? member.setting : nil
            return subject
        }
        findings = FindingRule.findings(about: subjects)
        let traces = Traces(of: experiment, results, labels, colours, language)
        let findings = findings
        func headline(_ runs: Set<String>) -> String? {
            findings.first { finding in
                let quantity = finding.series.map { Quantity(column: $0) }
                // Of many runs few are named in the chart.
                guard runs.count <= 6 || finding.runs.count > 1 else { return false }
                return (quantity == .loss || quantity == .validationLoss) && runs.isSuperset(of: finding.runs)
            }.map { Self.asTitle(language.say($0.title, Self.plain(labels))) }
        }
        let figures = ExperimentFigures(
            runs: runs, drawn: traces, language: language, found: Set(findings.map(\.kind)),
            planes: PlaneFigures(
                experiment: experiment, runs: runs, traces: traces.all, labels: labels, language: language))
        var drawings: [Drawing] = []
        var glyphs = GlyphSheet()
        for (figure, quantities, names) in figures.all(headline: headline) {
            let id = "figure-\(experiment.slug)-\(figure.kind)"
            let scene = try figure.chart.scene()
            var other: (svg: String, guide: Guide)?
            if let chart = figure.alternative?.chart {
                let scene = try chart.scene()
                other = (scene.svg(name: id + "-other", sharing: &glyphs), scene.guide)
            }
            drawings.append(
                Drawing(
                    id: id, figure: figure, runs: names, quantities: quantities, scene: scene,
                    svg: scene.svg(name: id, sharing: &glyphs), other: other))
        }
        self.drawings = drawings
        self.glyphs = glyphs
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
}

extension Settings {
    /// The step size where 2 / step size is what curvature is held against: full-batch gradient descent and nothing
    /// besides.
    var plainStepSize: Double? { isPlainDescent && batches == nil ? stepSize : nil }

    /// Whether the first update is step size times gradient and nothing besides.
    var isPlainDescent: Bool {
        (optimizer == .gradientDescent || optimizer == .sgd) && clipping == nil
    }

    /// What the loss measures: its name and options. With two outputs the mean of the squares is half their sum, so
    /// there MSE and half squared error are one measure.
    var measure: String {
        loss == .mse && network.layers.last == 2 ? Loss.halfSquaredError.name : loss.text
    }
}

extension Subject {
    /// A run as the rules see it.
    init(_ history: History, _ settings: Settings) {
        self.init(history: history, measure: settings.measure)
        iterations = settings.iterations
        stepSize = settings.plainStepSize
        classCounts = settings.data.classCounts
        validationCount = settings.validation?.sampleCount ?? 0
    }
}

extension Dataset {
    /// How many samples each class has, in the classes' order; empty where there are no classes.
    var classCounts: [Int] {
        guard let labels, let last = labels.max() else { return [] }
        var counts = [Int](repeating: 0, count: max(last + 1, classNames.count))
        for label in labels { counts[label] += 1 }
        return counts
    }
}
