internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// The runs of an experiment as its charts show them: each with its label and colour; of many, only the given
/// start, the best and the worst stand out, and the others are coloured by a setting.
struct Traces {
    let all: [Trace]
    /// What colours the many.
    let colouring: Colouring?
    /// The same runs, where many differ in a seed.
    let seeds: Seeds?

    init(
        of experiment: Experiment, _ results: Results, _ labels: Labels, _ colours: Colours,
        _ language: Language
    ) {
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        let looks = colours.looks(of: runs)
        let histories = runs.map { results.history(of: $0.name) }
        guard runs.count > 6 else {
            all = Self.overEpochs(
                zip(runs, zip(histories, looks)).map { run, drawn in
                    Trace(history: drawn.0, label: labels[run.name], ink: drawn.1.ink, dash: drawn.1.dash)
                }, runs)
            (colouring, seeds) = (nil, nil)
            return
        }
        let ends = histories.map { $0.loss?.last?.value ?? .nan }
        let finite = ends.indices.filter { ends[$0].isFinite }
        let best = finite.min { ends[$0] < ends[$1] }
        let worst = finite.max { ends[$0] < ends[$1] }
        let given =
            experiment.varied.contains("seed")
            ? runs.firstIndex { $0.settings.start == results.lab.base.start } : nil
        var traces = runs.indices.map { place -> Trace in
            let name = labels[runs[place].name]
            func phrase(_ key: String) -> String {
                language.say(Phrase("figures.\(key)", ["run": .text(name)]))
            }
            switch place {
            case best:
                return Trace(history: histories[place], label: phrase("best"), ink: .text, dash: .dashed)
            case worst:
                return Trace(history: histories[place], label: phrase("worst"), ink: .text, dash: .dotted)
            case given: return Trace(history: histories[place], label: name, ink: .series(1))
            default: return Trace(history: histories[place], label: name, ink: .faint, isFaint: true)
            }
        }
        traces = Self.overEpochs(traces, runs)
        colouring = Colouring(of: experiment, runs, colours, language)
        colouring?.colour(&traces)
        seeds = Seeds(of: experiment, runs, traces, labels, colours)
        all = traces
    }

    /// Epochs of unequal length: side by side, they begin and end together.
    private static func overEpochs(_ traces: [Trace], _ runs: [Run]) -> [Trace] {
        let lengths = runs.map(\.settings.iterationsPerEpoch)
        guard Set(lengths).count > 1 else { return traces }
        return zip(traces, lengths).map { trace, length in
            var trace = trace
            trace.iterationsPerEpoch = length
            return trace
        }
    }
}
