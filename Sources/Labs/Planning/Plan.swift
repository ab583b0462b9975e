internal import Errors
internal import Training
internal import Yams

/// An experiment as it stands in the file.
struct PlannedExperiment {
    /// One varied key and its values.
    struct Axis {
        let key: Key
        /// As the file spells it.
        let name: String
        let values: [Node]
    }

    /// More runs than this in one lab are a mistake.
    static let runLimit = 10_000
    /// More values than this in the lists of one lab are a mistake.
    static let valueLimit = 20_000

    let node: Node
    var name: String?
    var question: String?
    var hypothesis: String?
    var note: String?
    var discussion: Passage?
    var axes: [Axis]?
    /// Nil where the lab's own holds.
    var landscape: LandscapeChoice?
    var landscapeNode: Node?
    var expectations: [PlannedExpectation] = []

    init(node: Node) { self.node = node }
}

/// A run's settings, to be looked up among many: told apart first by what experiments vary, not by all the data.
private struct RunKey: Hashable {
    let settings: Settings

    func hash(into hasher: inout Hasher) {
        hasher.combine(settings.stepSize)
        hasher.combine(settings.iterations)
        hasher.combine(settings.network)
        hasher.combine(settings.loss)
        hasher.combine(settings.optimizer)
        hasher.combine(settings.schedule)
        hasher.combine(settings.batches)
        hasher.combine(settings.clipping)
        hasher.combine(settings.earlyStopping)
        // Of data that differ the first samples nearly always do.
        hasher.combine(settings.data.inputs.first)
        hasher.combine(settings.validation?.inputs.first)
        if case .drawn(let initializer, let seed) = settings.start {
            hasher.combine(initializer)
            hasher.combine(seed)
        }
    }
}

extension LabReader {
    /// Takes every experiment's product and trains equal runs once.
    mutating func plan(_ base: Draft, _ planned: [PlannedExperiment]) -> Lab? {
        let stem = Self.stem(of: path)
        var own: (settings: Settings, source: DataSource, samples: RawSamples)?
        if base.trains {
            guard let found = settings(base, at: nil) else { return nil }
            own = found
        }
        var runs: [Run] = []
        var places: [RunKey: Int] = [:]
        var experiments: [Experiment] = []
        var slugs: Set<String> = []
        var numbers = 0
        guard hasFewEnoughRuns(planned) else { return nil }
        for experiment in planned {
            let axes = experiment.axes ?? []
            let slug = Self.slug(experiment.name ?? "", avoiding: &slugs)
            var members: [Experiment.Member] = []
            for choice in product(axes.map { axis in axis.values.map { (axis, $0) } }) {
                let known = runs.count
                guard let member = addRun(base, choice, to: slug, &runs, &places) else { continue }
                // Values that come to the same run, as 1 and 1.0 do, show it once.
                if !members.contains(where: { $0.run == member.run }) { members.append(member) }
                if runs.count > known { numbers += Self.numbers(runs[known].settings) }
                guard numbers <= Self.numberLimit else {
                    reader.report(
                        experiment.node, .tooMuch, "the runs up to here are more than a report can hold",
                        allowed: "at most \(Self.numberLimit) numbers in all runs together")
                    return nil
                }
            }
            let networks = members.compactMap { member in
                runs.first { $0.name == member.run }?.settings.network
            }
            let expectations = experiment.expectations.compactMap { expectation($0, of: members, runs) }
            let landscape = experiment.landscape ?? base.landscape
            checkLandscape(landscape, experiment.landscapeNode, networks)
            experiments.append(
                Experiment(
                    name: experiment.name ?? "", slug: slug, question: experiment.question,
                    hypothesis: experiment.hypothesis, note: experiment.note,
                    varied: axes.map(\.key.varyingName), members: members, landscape: landscape,
                    expectations: expectations, discussion: experiment.discussion))
        }
        if planned.isEmpty, let own {
            runs = [
                Run(
                    name: stem, aliases: [], experiments: [], settings: own.settings, data: own.source,
                    samples: own.samples)
            ]
        }
        if let own { checkSweep(base.sweep, own.settings) }
        let imported = imported(base.imports, experiments, beside: runs)
        checkLandscape(base.landscape, nodes["landscape"], runs.map(\.settings.network))
        if base.curvature, !runs.isEmpty, !runs.contains(where: { $0.settings.keepsCurvature }) {
            let limit = Record.weightLimit
            report(
                nil, "training.curvature", .tooMuch, "no network here is small enough for its curvature",
                allowed: "true in networks of up to \(limit) weights and biases")
        }
        return Lab(
            name: stem, file: path.split(separator: "/").last.map(String.init) ?? path, source: source,
            files: files.texts, logs: logs.logs, titleBlock: Self.titled(base.titleBlock, stem),
            language: base.language, isWorksheet: base.isWorksheet,
            base: own?.settings, data: own?.source, landscape: base.landscape, sweep: base.sweep,
            experiments: experiments, runs: runs, imported: imported)
    }

    /// Counted before any is made.
    private mutating func hasFewEnoughRuns(_ planned: [PlannedExperiment]) -> Bool {
        let limit = PlannedExperiment.runLimit
        var count = 0
        for experiment in planned {
            count += (experiment.axes ?? []).reduce(1) { min($0 * $1.values.count, limit + 1) }
            guard count <= limit else {
                reader.report(
                    experiment.node, .tooMuch, "this experiment brings the lab to too many runs",
                    allowed: "at most \(limit)")
                return false
            }
        }
        return true
    }

    private mutating func addRun(
        _ base: Draft, _ choice: [(axis: PlannedExperiment.Axis, value: Node)], to slug: String,
        _ runs: inout [Run], _ places: inout [RunKey: Int]
    ) -> Experiment.Member? {
        var draft = base
        for (axis, value) in choice { axis.key.read(value, &draft, &reader) }
        guard let (settings, source, samples) = settings(draft, at: choice.last?.value) else { return nil }
        let variations = choice.map { axis, value in
            Experiment.Variation(
                key: axis.key.varyingName, value: Self.text(of: value), isWord: Self.isWord(value))
        }
        let name = variations.map(\.text).joined(separator: "-")
        guard name.utf8.count <= 200 else {
            reader.report(
                choice[choice.count - 1].value,
                .tooMuch, "the run's name, its values joined by -, is too long for a file",
                allowed: "200 bytes, here \(name.utf8.count)")
            return nil
        }
        guard let known = places[RunKey(settings: settings)] else {
            places[RunKey(settings: settings)] = runs.count
            runs.append(
                Run(
                    name: name, aliases: [], experiments: [slug], settings: settings, data: source,
                    samples: samples))
            return Experiment.Member(run: name, variations: variations)
        }
        if runs[known].name != name, !runs[known].aliases.contains(name) { runs[known].aliases.append(name) }
        if !runs[known].experiments.contains(slug) { runs[known].experiments.append(slug) }
        return Experiment.Member(run: runs[known].name, variations: variations)
    }

    private static func titled(_ block: TitleBlock, _ stem: String) -> TitleBlock {
        var block = block
        if block.title.allSatisfy(\.isWhitespace) { block.title = stem }
        return block
    }
}
