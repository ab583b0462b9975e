internal import Charting
public import Histories
internal import Languages

/// Something that logs tell beside the loss: on the samples that a network learns from, on those that it is watched on,
/// or both.
public struct Metric: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// The column on training samples, or of what is not told apart.
    public let training: String?
    /// The column on validation samples.
    public let validation: String?

    /// A metric.
    public init(name: String, training: String?, validation: String?) {
        (self.name, self.training, self.validation) = (name, training, validation)
    }

    /// Whether a history has it.
    public func isShown(by history: History) -> Bool {
        [training, validation].contains { $0.flatMap { history[$0] } != nil }
    }

    /// The history with this metric in place of the loss; one that is validation alone stands there, too.
    fileprivate func inPlaceOfLoss(of history: History) -> History {
        func series(_ column: String?, as name: String) -> Series? {
            column.flatMap { history[$0] }.map { Series(name: name, steps: $0.steps, values: $0.values) }
        }
        let first = series(training, as: "loss")
        let second = series(validation, as: first == nil ? "loss" : "validation.loss")
        return History(name: history.name, series: [first, second].compactMap { $0 })
    }
}

extension Figure {
    /// One metric of several runs: solid on the training samples, dashed on the validation samples; what is restless is
    /// smoothed, and faintly behind it stands what it was. Nil where no value is finite.
    public static func metricCurves(
        _ metric: Metric, _ traces: [Trace], kind: String, _ settings: FigureSettings
    ) -> Figure? {
        let traces = traces.map { trace in
            var trace = trace
            trace.history = metric.inPlaceOfLoss(of: trace.history)
            return trace
        }
        let values = traces.flatMap(\.history.series).flatMap(\.values)
        guard values.contains(where: \.isFinite) else { return nil }
        let scale = Scale.Kind.fitting(values)
        var figure = metricCurves(metric, traces, kind: kind, on: scale, settings)
        if let other = scale.otherForLosses(values) {
            let drawn = metricCurves(metric, traces, kind: kind, on: other, settings)
            figure.alternative = (drawn.chart, drawn.caption)
        }
        return figure
    }

    private static func metricCurves(
        _ metric: Metric, _ traces: [Trace], kind: String, on scale: Scale.Kind, _ settings: FigureSettings
    ) -> Figure {
        let smoothing = Smoothing(traces, on: scale)
        let curves = TrainingAndValidation(
            traces: traces, scale: scale, isSmoothed: smoothing.weight != nil,
            training: { smoothing.loss(of: $0) }, validation: { $0.validationLoss })
        let dips = Dips(in: curves.series.map(\.values), behind: smoothing.behind, on: scale)
        let gaps: [String: Phrase.Value] = [
            "name": .text(metric.name), "weight": .number(smoothing.weight ?? 0),
        ]
        let words = Trace.words(over: traces, settings)
        let chart = Chart(
            title: metric.name,
            subtitle: words.say(scale == .log ? "metric.subtitleLog" : "metric.subtitle", gaps)
                + curves.subtitle(settings),
            description: description(of: metric, traces, settings), language: settings.language.tag,
            x: Trace.axis(of: traces, settings),
            y: Axis(label: metric.name, scale: scale, domain: dips.domain),
            emptyNote: settings.say("empty"), marks: smoothing.marks + curves.marks(settings))
        let captions =
            ["metric.caption"] + (curves.hasValidation ? ["metric.captionValidation"] : [])
            + (smoothing.weight == nil ? [] : ["loss.captionSmoothed"])
        return Figure(
            kind: kind, chart: chart,
            caption: (captions.map { words.say($0, gaps) } + dips.caption(settings)).joined(
                separator: settings.language["list.sentence"]))
    }

    /// From where to where it goes; of many runs, between which values they end.
    private static func description(of metric: Metric, _ traces: [Trace], _ settings: FigureSettings)
        -> String
    {
        let name = Phrase.Value.text(metric.name)
        let ends = traces.compactMap { trace in
            trace.history.loss.flatMap { series in
                series.first.flatMap { first in series.last.map { (trace.label, first.value, $0.value) } }
            }
        }
        guard ends.count <= 6 else {
            let last = ends.map(\.2).filter(\.isFinite)
            let gaps: [String: Phrase.Value] = [
                "name": name, "runs": .count(ends.count), "low": .number(last.min() ?? .nan),
                "high": .number(last.max() ?? .nan),
            ]
            return settings.say("metric.descriptionMany", gaps)
        }
        return ends.map { label, first, last in
            let gaps: [String: Phrase.Value] = [
                "name": name, "run": .text(label), "first": .number(first), "last": .number(last),
            ]
            return settings.say("metric.description", gaps)
        }.joined(separator: settings.language["list.sentence"])
    }
}
