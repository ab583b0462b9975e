internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The losses of several runs over the iterations, laid over each other: on the training samples, dashed on the
    /// validation samples, and faintly behind them what is noisy, such as that of each batch; a dot where each was lowest.
    ///
    /// - Parameters:
    ///   - title: What was found.
    ///   - measure: What the loss measures, in words.
    public static func lossCurves(
        _ traces: [Trace], title: String, measure: String, _ settings: FigureSettings
    ) -> Figure {
        let values = traces.flatMap { [$0.history.loss, $0.history.validationLoss] }.compactMap { $0 }
            .flatMap(\.values)
        let scale = Scale.Kind.fitting(values, breakingAtZero: true)
        var figure = lossCurves(traces, on: scale, title: title, measure: measure, settings)
        if let other = scale.otherForLosses(values) {
            let drawn = lossCurves(traces, on: other, title: title, measure: measure, settings)
            figure.alternative = (drawn.chart, drawn.caption)
        }
        return figure
    }

    private static func lossCurves(
        _ traces: [Trace], on scale: Scale.Kind, title: String, measure: String, _ settings: FigureSettings
    ) -> Figure {
        let smoothing = Smoothing(traces, on: scale)
        let curves = TrainingAndValidation(
            traces: traces, scale: scale, isSmoothed: smoothing.weight != nil,
            training: { smoothing.loss(of: $0) }, validation: { $0.validationLoss })
        let dips = Dips(in: curves.series.map(\.values), behind: smoothing.behind, on: scale)
        let best = BestPoints(traces, without: dips)
        let chart = Chart(
            title: title,
            subtitle: settings.say(subtitle(traces, scale), ["measure": .text(measure)])
                + curves.subtitle(settings) + (smoothing.weight == nil ? "" : settings.say("loss.smoothed")),
            description: description(of: traces, best, settings), language: settings.language.tag,
            x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("loss.axis"), scale: scale, domain: dips.domain),
            emptyNote: settings.say("empty"), marks: smoothing.marks + curves.marks(settings) + best.marks)
        let hasMany = traces.contains(where: \.isFaint)
        let captions =
            [(hasMany ? "loss.captionMany" : "loss.caption") + (scale == .log ? "Log" : "")]
            + (hasMany || traces.contains(where: \.isImported) ? [] : ["loss.captionFirst"])
            + (curves.hasValidation ? ["loss.captionValidation"] : [])
            + (traces.contains { !$0.isFaint && $0.history.batchLoss != nil } ? ["loss.captionBatches"] : [])
            + (smoothing.weight == nil ? [] : ["loss.captionSmoothed"])
            + (best.caption.map { [$0] } ?? [])
            + (scale == .log && (curves.series.map(\.values) + smoothing.behind).contains { $0.contains(0) }
                ? ["loss.captionZero"] : [])
        let gaps: [String: Phrase.Value] = ["weight": .number(smoothing.weight ?? 0)]
        let words = Trace.words(over: traces, settings)
        return Figure(
            kind: "loss", chart: chart,
            caption: (captions.map { words.say($0, gaps) } + dips.caption(settings)).joined(
                separator: settings.language["list.sentence"]))
    }

    private static func subtitle(_ traces: [Trace], _ scale: Scale.Kind) -> String {
        let isEvery = traces.allSatisfy {
            ($0.history.loss?.steps.isUnbroken ?? true) && !$0.countsEpochs
        }
        return (isEvery ? "loss.subtitle" : "loss.subtitleSome") + (scale == .log ? "Log" : "")
    }

    /// From where to where each loss goes; of many, how far apart they end.
    private static func description(of traces: [Trace], _ best: BestPoints, _ settings: FigureSettings)
        -> String
    {
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
            let fastest = fastest(trace), words = trace.words(settings)
            return [words.say("loss.description\(fastest.word)", values.merging(fastest.values) { $1 })]
                + trainingDescription(of: best.lowestTraining(of: trace), words)
                + validationDescription(of: trace, words)
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

    private static func trainingDescription(of lowest: Extremum?, _ settings: FigureSettings) -> [String] {
        lowest.map {
            [settings.say("loss.descriptionBest", ["low": .number($0.value), "step": .count($0.step)])]
        } ?? []
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
