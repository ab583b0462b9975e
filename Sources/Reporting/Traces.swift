internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// The runs of an experiment as its charts show them, its own first: each with its label and colour; of many, only the
/// given start, the best and the worst stand out, or of several seeds one run of each setting, and the others are
/// coloured by a setting.
struct Traces {
    let all: [Trace]
    /// What colours the many.
    let colouring: Colouring?
    /// The same runs, where many differ in a seed.
    let seeds: Seeds?

    /// More lines than this are not told apart one by one.
    private static let mostLines = 6
    /// So few imported runs stand out beside many others.
    private static let fewImported = 3

    init(
        of experiment: Experiment, _ results: Results, _ labels: Labels, _ colours: Colours,
        _ language: Language
    ) {
        let runs = experiment.members.compactMap { results.lab.run(named: $0.run) }
        let imported = results.lab.imported(in: experiment)
        let looks = colours.looks(of: runs) + colours.looks(of: imported, beside: runs.count)
        let histories = runs.map { results.history(of: $0.name) } + imported.map(\.history)
        var traces = zip(histories, looks).map { history, look in
            Trace(history: history, label: labels[history.name], ink: look.ink, dash: look.dash)
        }
        for place in traces.indices.dropFirst(runs.count) { traces[place].isImported = true }
        guard traces.count > Self.mostLines else {
            all = Self.overEpochs(traces, runs, imported)
            (colouring, seeds) = (nil, nil)
            return
        }
        let standing = runs.isEmpty || imported.count > Self.fewImported ? 0 : imported.count
        let groups = Seeds.places(of: experiment).flatMap { $0.count > 1 ? $0 : nil }
        let grouped = Set((groups ?? []).joined())
        let given =
            experiment.varied.contains("seed")
            ? runs.indices.first {
                !grouped.contains($0) && runs[$0].settings.start == results.lab.base?.start
            } : nil
        for place in traces.indices.dropLast(standing) {
            if place == given {
                (traces[place].ink, traces[place].dash) = (.series(1), .solid)
            } else {
                (traces[place].ink, traces[place].dash, traces[place].isFaint) = (.faint, .solid, true)
            }
        }
        let ends = histories.map { $0.loss?.last?.value ?? .nan }
        let finite = ends.indices.dropLast(standing).filter { ends[$0].isFinite }
        func name(_ place: Int?, _ key: String, _ ink: Ink, _ dash: Dash) {
            guard let place else { return }
            let label = language.say(Phrase("figures.\(key)", ["run": .text(traces[place].label)]))
            traces[place] = Trace(history: histories[place], label: label, ink: ink, dash: dash)
        }
        if let groups {
            // The ends of all runs may lie in few of the settings.
            for (group, look) in zip(groups, colours.looks(of: groups.map { runs[$0[0]] })) {
                let ended = group.filter { ends[$0].isFinite }.sorted { ends[$0] < ends[$1] }
                name(
                    ended.isEmpty ? group[0] : ended[(ended.count - 1) / 2],
                    ended.isEmpty ? "diverging" : "middle", look.ink, look.dash)
            }
        } else {
            name(finite.max { ends[$0] < ends[$1] }, "worst", .text, .dotted)
            name(finite.min { ends[$0] < ends[$1] }, "best", .text, .dashed)
        }
        traces = Self.overEpochs(traces, runs, imported)
        colouring = runs.isEmpty ? nil : Colouring(of: experiment, runs, colours, language)
        colouring?.colour(&traces)
        seeds = Seeds(of: experiment, runs, traces, labels, colours)
        all = traces
    }

    /// Epochs of unequal length, and those of logs, which do not tell how many iterations they are: side by side, they
    /// begin and end together.
    private static func overEpochs(_ traces: [Trace], _ runs: [Run], _ imported: [ImportedRun]) -> [Trace] {
        let lengths = runs.map(\.settings.iterationsPerEpoch), distinct = Set(lengths)
        let areEpochs = imported.map { $0.counting == .epoch }
        let isAsked =
            imported.isEmpty ? distinct.count > 1 : areEpochs.contains(true) && distinct.contains { $0 > 1 }
        // Iterations of a log are those of the lab's own runs, where these agree on how many make an epoch.
        guard isAsked, distinct.count == 1 || !areEpochs.contains(false) else { return traces }
        let told = lengths.map { Optional($0) } + areEpochs.map { $0 ? nil : lengths.first }
        return zip(traces, zip(told, lengths.map { _ in false } + areEpochs)).map { trace, counted in
            var trace = trace
            (trace.iterationsPerEpoch, trace.countsEpochs) = counted
            return trace
        }
    }
}
