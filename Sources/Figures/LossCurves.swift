internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The losses of several runs over the iterations, laid over each other: on the training samples, dashed on the
    /// validation samples, and faintly behind them that of each batch.
    ///
    /// - Parameters:
    ///   - title: What was found.
    ///   - measure: What the loss measures, in words.
    public static func lossCurves(
        _ traces: [Trace], title: String, measure: String, _ settings: FigureSettings
    ) -> Figure {
        let curves = TrainingAndValidation(
            traces: traces, training: { $0.loss }, validation: { $0.validationLoss })
        let scale = Scale.Kind.fitting(curves.values)
        let batches = batchMarks(traces)
        let chart = Chart(
            title: title,
            subtitle: settings.say(subtitle(traces, scale), ["measure": .text(measure)]),
            description: description(of: traces, settings), language: settings.language.tag,
            x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("loss.axis"), scale: scale),
            emptyNote: settings.say("empty"), marks: batches + curves.marks(settings))
        let hasMany = traces.contains(where: \.isFaint)
        let captions =
            [(hasMany ? "loss.captionMany" : "loss.caption") + (scale == .log ? "Log" : "")]
            + (curves.hasValidation ? ["loss.captionValidation"] : [])
            + (batches.isEmpty ? [] : ["loss.captionBatches"])
        return Figure(
            kind: "loss", chart: chart,
            caption: captions.map { settings.say($0, ["measure": .text(measure)]) }
                .joined(separator: settings.language["list.sentence"]))
    }

    private static func subtitle(_ traces: [Trace], _ scale: Scale.Kind) -> String {
        let isEvery = traces.allSatisfy { $0.history.loss?.steps.isUnbroken ?? true }
        return (isEvery ? "loss.subtitle" : "loss.subtitleSome") + (scale == .log ? "Log" : "")
    }

    /// Each batch's loss, of the runs that do not stand back.
    private static func batchMarks(_ traces: [Trace]) -> [any Mark] {
        traces.filter { !$0.isFaint }.compactMap { trace in
            trace.history.batchLoss.map {
                Line(x: trace.x(of: $0), y: $0.values, ink: trace.ink, width: 0.75, opacity: 0.3)
            }
        }
    }

    /// From where to where each loss goes; of many, how far apart they end.
    private static func description(of traces: [Trace], _ settings: FigureSettings) -> String {
        let ends = traces.compactMap { trace -> (Trace, Extremum, Extremum)? in
            guard let first = trace.history.loss?.first, let last = trace.history.loss?.last else {
                return nil
            }
            return (trace, first, last)
        }
        guard ends.count <= 6 else {
            let last = ends.map(\.2.value).filter(\.isFinite)
            return settings.say(
                "loss.descriptionMany",
                [
                    "runs": .count(ends.count), "low": .number(last.min() ?? .nan),
                    "high": .number(last.max() ?? .nan),
                ])
        }
        return ends.flatMap { trace, first, last in
            let values: [String: Phrase.Value] = [
                "run": .text(trace.label), "first": .number(first.value), "last": .number(last.value),
                "iterations": .count(last.step),
            ]
            let fastest = fastest(trace)
            return [settings.say("loss.description\(fastest.word)", values.merging(fastest.values) { $1 })]
                + validationDescription(of: trace, settings)
        }.joined(separator: settings.language["list.sentence"])
    }

    /// Where half of a loss's fall or rise lies close together, and the message that says so.
    private static func fastest(_ trace: Trace) -> (word: String, values: [String: Phrase.Value]) {
        guard let loss = trace.history.loss, loss.values.allSatisfy(\.isFinite),
            let stretch = Course(x: loss.steps.map(Double.init), y: loss.values)?.fastest,
            let from = Int(exactly: stretch.lowerBound), let to = Int(exactly: stretch.upperBound)
        else { return ("", [:]) }
        return from == loss.steps.first
            ? ("First", ["steps": .count(to - from)]) : ("Between", ["from": .count(from), "to": .count(to)])
    }

    private static func validationDescription(of trace: Trace, _ settings: FigureSettings) -> [String] {
        guard let loss = trace.history.validationLoss, let lowest = loss.lowest, let last = loss.last else {
            return []
        }
        return [
            settings.say(
                "loss.descriptionValidation",
                [
                    "run": .text(trace.label), "low": .number(lowest.value), "step": .count(lowest.step),
                    "last": .number(last.value),
                ])
        ]
    }
}
