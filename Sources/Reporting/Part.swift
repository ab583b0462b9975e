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
        /// What its lines show: the runs, and which quantities.
        let runs: Set<String>
        let quantities: Set<Quantity>
        let scene: Scene
        /// The picture as it stands in the page.
        let svg: String
        /// The picture's file among the charts, without its ending.
        let file: String
        /// The picture on the other scale, as it waits in the page, and where its data stand; nil where there is none.
        let other: (svg: String, guide: Guide)?
        /// The letters of both.
        let glyphs: GlyphSheet
        /// Its data as it stands below it; nil where it has none.
        let numbers: FigureTable?

        /// Draws a figure.
        ///
        /// - Throws: `ChartError` where it cannot be drawn.
        init(
            _ figure: Figure, as file: String, runs: Set<String> = [], quantities: Set<Quantity> = [],
            _ language: Language
        ) throws(ChartError) {
            (self.figure, self.file, self.runs, self.quantities) = (figure, file, runs, quantities)
            id = "figure-\(file)"
            scene = try figure.chart.scene()
            var glyphs = GlyphSheet()
            svg = scene.svg(name: id, sharing: &glyphs)
            if let scene = try figure.alternative?.chart.scene() {
                other = (scene.svg(name: id + "-other", sharing: &glyphs), scene.guide)
            } else {
                other = nil
            }
            self.glyphs = glyphs
            numbers = FigureTable(figure.chart.table, language)
        }
    }

    let experiment: Experiment
    let labels: Labels
    let subjects: [Subject]
    let findings: [Finding]
    let verdicts: [Verdict]
    let drawings: [Drawing]

    /// Looks at an experiment's runs and draws them, on all cores.
    ///
    /// - Parameter hidesAnswers: Whether no picture may say what was found.
    /// - Throws: `ChartError` where a chart cannot be drawn.
    init(
        _ experiment: Experiment, of results: Results, _ colours: Colours, _ language: Language,
        hidesAnswers: Bool = false
    ) async throws {
        self.experiment = experiment
        let imported = results.lab.imported(in: experiment)
        let labels = Labels(of: experiment, in: results.lab, language)
        self.labels = labels
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        let trained = zip(experiment.members, runs).map { member, run in
            var subject = Subject(results.history(of: run.name), run.settings)
            subject.setting = experiment.varied.contains(where: \.isSeed) ? member.setting : nil
            subject.variations = member.variations.map(Subject.Variation.init)
            subject.ways = experiment.ways(of: run, results.history(of: run.name))
            return subject
        }
        let subjects = trained + imported.map { Subject($0, of: results.lab) }
        self.subjects = subjects
        // Where nothing else is asked, what the losses do is told elsewhere.
        findings = experiment.isAboutWays ? [] : FindingRule.findings(about: subjects)
        verdicts = experiment.expectations.map { $0.verdict(on: subjects) }
        let traces = Traces(of: experiment, results, labels, colours, language)
        let findings = findings
        func headline(_ runs: Set<String>) -> String? {
            if hidesAnswers { return nil }
            return findings.first { finding in
                let quantity = finding.series.map { Quantity(column: $0) }
                // Of many runs few are named in the chart.
                guard runs.count <= 6 || finding.runs.count > 1 else { return false }
                return (quantity == .loss || quantity == .validationLoss) && runs.isSuperset(of: finding.runs)
            }.map { Self.asTitle(language.say($0.title, Self.plain(labels))) }
        }
        let figures = ExperimentFigures(
            runs: runs, imported: imported, measures: subjects.map(\.measure), drawn: traces,
            language: language, found: Set(findings.map(\.kind)),
            planes: PlaneFigures(
                experiment: experiment, runs: runs, traces: traces.all, labels: labels, language: language))
        let own = experiment.isAboutWays ? [] : figures.all(headline: headline)
        // Which run is lowest is no title where that may be chance.
        let hidesLowest = hidesAnswers || findings.contains { $0.role == .undecided }
        drawings = try await concurrently(own + waysFigures(subjects, experiment, language)) {
            found, quantities, runs in
            let figure =
                hidesLowest && Figure.findingKinds.contains(found.kind)
                ? found.titled(language["figures.sweep.neutral"]) : found
            return try Drawing(
                figure, as: "\(experiment.slug)-\(figure.kind)", runs: runs, quantities: quantities, language)
        }
    }

    /// Whether one of its expectations is of this kind.
    func expects(_ kind: String) -> Bool { experiment.expectations.contains { $0.kind.name == kind } }

    /// How findings are worded in plain text.
    var wording: Wording { Self.plain(labels) }

    private static func plain(_ labels: Labels) -> Wording {
        var wording = Wording.plain { labels[$0] }
        wording.isVerbatim = labels.given.contains
        wording.isPlural = labels.plural.contains
        return wording
    }

    /// A title has no full stop.
    private static func asTitle(_ sentence: String) -> String {
        sentence.last.map { ".。".contains($0) } == true ? String(sentence.dropLast()) : sentence
    }
}

extension Settings {
    /// The step size where 2 / step size is what curvature is held against: full-batch gradient descent and nothing
    /// besides.
    var plainStepSize: Double? { isPlainDescent && batches == nil ? stepSize : nil }

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
        isFullBatch = settings.batches == nil
        classCounts = settings.data.classCounts
        validationCount = settings.validation?.sampleCount ?? 0
    }
}

extension Lab {
    /// What the loss of an imported run measures: what the lab says, or else what its own runs measure; of logs alone of
    /// which one is told, the same. Where nothing is told, the losses of all logs are taken for one measure.
    func measure(of run: ImportedRun) -> String {
        run.loss?.text ?? base?.measure ?? imported.firstNonNil(\.loss)?.text ?? Labels.loss
    }
}

extension Subject {
    /// An imported run as the rules see it, in a lab.
    init(_ run: ImportedRun, of lab: Lab) {
        self.init(history: run.judged, measure: lab.measure(of: run))
        isImported = true
        isMeasureTold = run.loss != nil
        hasOtherSteps =
            run.counting == .epoch && lab.runs.contains { $0.settings.iterationsPerEpoch > 1 }
        drawnStates = run.history.isThinned ? run.history.loss?.values.count : nil
    }
}

extension Subject.Variation {
    /// What an experiment varies, as the rules see it.
    init(_ variation: Experiment.Variation) {
        self.init(key: variation.key, value: variation.value, isSeed: variation.key.isSeed)
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
