internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// Which share of the samples each run gives their own class, dashed on the validation samples; nil where no run
    /// has classes.
    public static func accuracyCurves(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure?
    {
        let curves = TrainingAndValidation(
            traces: traces, training: { $0["training.accuracy"] ?? $0["validation.accuracy"] },
            // Alone, it is a line of its own.
            validation: { $0["training.accuracy"] == nil ? nil : $0["validation.accuracy"] })
        let isWatchedAlone = traces.contains { $0.history["training.accuracy"] == nil }
        guard let lowest = curves.series.flatMap(\.values).filter(\.isFinite).min() else { return nil }
        let chart = Chart(
            title: title, subtitle: settings.say("accuracy.subtitle") + curves.subtitle(settings),
            description: description(of: traces, settings), language: settings.language.tag,
            x: Trace.axis(of: traces, settings),
            // Headroom, so that a line at 1 is not half cut off.
            y: Axis(
                label: settings.say("accuracy.axis"),
                domain: min(0.9, (lowest * 10).rounded(.down) / 10)...1.02),
            emptyNote: settings.say("empty"), marks: curves.marks(settings))
        let captions =
            ["accuracy.caption"]
            + (curves.hasValidation ? ["accuracy.captionValidation"] : [])
            + (isWatchedAlone ? ["accuracy.captionAlone"] : [])
        let words = Trace.words(over: traces, settings)
        return Figure(
            kind: "accuracy", chart: chart,
            caption: captions.map { words.say($0) }.joined(separator: settings.language["list.sentence"]))
    }

    /// What share each run ends at; of many, between which shares.
    private static func description(of traces: [Trace], _ settings: FigureSettings) -> String {
        func end(_ column: String, of trace: Trace) -> Double? {
            guard let series = trace.history[column], trace.history.reachesEnd(series) else { return nil }
            return series.last?.value
        }
        let ends = traces.compactMap { trace -> (trace: Trace, training: Double)? in
            let column =
                trace.history["training.accuracy"] == nil ? "validation.accuracy" : "training.accuracy"
            return end(column, of: trace).map { (trace, $0) }
        }
        guard !ends.isEmpty else { return settings.say("accuracy.subtitle") }
        guard ends.count <= 6 else {
            let shares = ends.map(\.training)
            return settings.say(
                "accuracy.descriptionMany",
                [
                    "runs": .count(ends.count), "low": .number(100 * (shares.min() ?? .nan), digits: 3),
                    "high": .number(100 * (shares.max() ?? .nan), digits: 3),
                ])
        }
        return ends.map { trace, training in
            let validation = end("validation.accuracy", of: trace)
            if trace.history["training.accuracy"] == nil {
                return settings.say(
                    "accuracy.descriptionAlone",
                    ["run": .text(trace.label), "validation": .number(100 * training, digits: 3)])
            }
            return settings.say(
                validation == nil ? "accuracy.description" : "accuracy.descriptionValidation",
                [
                    "run": .text(trace.label), "training": .number(100 * training, digits: 3),
                    "validation": .number(100 * (validation ?? .nan), digits: 3),
                ])
        }.joined(separator: settings.language["list.sentence"])
    }
}
