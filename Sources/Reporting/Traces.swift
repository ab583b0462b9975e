internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// The runs of an experiment as its charts show them: each with its label and colour; of many, only the given
/// start, the best and the worst stand out.
struct Traces {
    let all: [Trace]

    init(
        of experiment: Experiment, _ results: Results, _ labels: Labels, _ colours: Colours,
        _ language: Language
    ) {
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        let looks = colours.looks(of: runs)
        let histories = runs.map { results.history(of: $0.name) }
        guard runs.count > 6 else {
            let lengths = runs.map(\.settings.iterationsPerEpoch)
            all = zip(runs, zip(histories, looks)).map { run, drawn in
                var trace = Trace(
                    history: drawn.0, label: labels[run.name], ink: drawn.1.ink, dash: drawn.1.dash)
                // Epochs of unequal length: side by side, they begin and end together.
                if Set(lengths).count > 1 { trace.iterationsPerEpoch = run.settings.iterationsPerEpoch }
                return trace
            }
            return
        }
        let ends = histories.map { $0.loss?.last?.value ?? .nan }
        let finite = ends.indices.filter { ends[$0].isFinite }
        let best = finite.min { ends[$0] < ends[$1] }
        let worst = finite.max { ends[$0] < ends[$1] }
        let given =
            experiment.varied.contains("seed")
            ? runs.firstIndex { $0.settings.start == results.lab.base.start } : nil
        all = runs.indices.map { place in
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
    }
}
