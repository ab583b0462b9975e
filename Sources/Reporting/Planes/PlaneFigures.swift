internal import Algorithms
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// An experiment's figures over planes: of weights, of inputs, of classes, of settings.
struct PlaneFigures {
    let experiment: Experiment
    let runs: [Run]
    let traces: [Trace]
    let labels: Labels
    let language: Language

    var settings: FigureSettings { FigureSettings(language: language) }

    /// All of them, in the order in which they are read.
    var all: [ExperimentFigures.Drawn] {
        let boundary = decisionBoundary
        let figures: [(Figure?, Set<Quantity>)] = [
            (sweepMap, [.loss]), (landscape, []), (boundary, []),
            // With two inputs the boundary shows the errors, each in its place.
            (boundary == nil ? confusionMatrices : nil, [.accuracy]),
        ]
        let names = Set(runs.map(\.name))
        return figures.compactMap { figure, quantities in figure.map { ($0, quantities, names) } }
    }

    /// The runs that are spoken of, each with its trace: all, or of many a few.
    private func shown(atMost limit: Int) -> [(run: Run, trace: Trace)] {
        let all = Array(zip(runs, traces))
        let named = all.filter { !$0.1.isFaint }
        return (all.count <= limit ? all : Array(named.prefix(limit))).map { (run: $0, trace: $1) }
    }

    /// The weights that a run ends with, as far as they are numbers.
    private func lastWeights(_ trace: Trace) -> [Float]? {
        trace.history.checkpoints(atMost: 1)?.weights.last
    }

    private var decisionBoundary: Figure? {
        let drawn = shown(atMost: 6).compactMap { run, trace -> (label: String, regions: DecisionRegions)? in
            guard run.settings.network.layers[0] == 2, let weights = lastWeights(trace),
                let regions = try? DecisionRegions(run.settings, weights: weights, side: 100),
                regions.classes != nil
            else { return nil }
            return (trace.label, regions)
        }
        return .decisionBoundary(drawn, settings)
    }

    private var confusionMatrices: Figure? {
        let counted = shown(atMost: 4).compactMap { run, trace -> Classification? in
            let settings = run.settings
            func count(_ data: Dataset, _ weights: [Float]) -> ConfusionMatrix? {
                try? ConfusionMatrix(settings.network, weights: weights, data: data, loss: settings.loss)
            }
            guard let weights = lastWeights(trace), let training = count(settings.data, weights) else {
                return nil
            }
            return Classification(
                label: trace.label, training: training,
                validation: settings.validation.flatMap { count($0, weights) })
        }
        return .confusionMatrices(counted, settings)
    }

    /// Losses that measure different things are not held against each other.
    private var sweepMap: Figure? {
        guard Set(runs.map(\.settings.measure)).count == 1,
            let sweep = Sweep(of: experiment, runs, traces, labels, language)
        else { return nil }
        let measure = language.choice(runs[0].settings.loss)
        return .sweepMap(sweep, measure: measure, settings)
            ?? .parallelCoordinates(sweep, measure: measure, settings)
    }
}

extension Sweep {
    /// The runs of an experiment by the settings it varies, seeds left aside; nil where it varies nothing else.
    fileprivate init?(
        of experiment: Experiment, _ runs: [Labs.Run], _ traces: [Trace], _ labels: Labels,
        _ language: Language
    ) {
        let members = experiment.members
        guard members.count == runs.count else { return nil }
        let output = members.flatMap(\.variations).sharedOutput
        var settings: [Setting] = []
        var places = [[Int]](repeating: [], count: members.count)
        for (key, name) in experiment.varied.enumerated() where !name.isSeed {
            let values = members.map { $0.variations[key].value }
            var distinct = Array(values.uniqued())
            guard distinct.count > 1 else { continue }
            let numbers = distinct.compactMap(Double.init)
            let isNumeric = numbers.count == distinct.count
            if isNumeric { distinct.sort { (Double($0) ?? 0) < (Double($1) ?? 0) } }
            settings.append(
                Setting(
                    name: language.word(name, in: "keys"),
                    labels: distinct.map { value in
                        Double(value).map { NumberText.rounded($0) } ?? language.ownWords(
                            for: value, of: name)
                            ?? language.variation(
                                name == "activation" ? String(value.dropLast(output.count)) : value)
                    }, numbers: isNumeric ? numbers.sorted() : nil))
            for member in members.indices {
                places[member].append(distinct.firstIndex(of: values[member]) ?? 0)
            }
        }
        guard !settings.isEmpty else { return nil }
        self.init(
            settings: settings,
            runs: members.indices.map { place in
                Run(places: places[place], history: traces[place].history, label: labels[runs[place].name])
            })
    }
}
