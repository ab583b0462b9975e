internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The losses of several runs over the iterations, laid over each other.
    ///
    /// - Parameters:
    ///   - title: What was found.
    ///   - measure: What the loss measures, in words.
    public static func lossCurves(
        _ traces: [Trace], title: String, measure: String, _ settings: FigureSettings
    ) -> Figure {
        let losses = traces.compactMap(\.history.loss)
        let isLog = spansDecade(losses)
        let lines = Trace.marks(traces, \.history.loss)
        let subtitle = settings.say(isLog ? "loss.subtitleLog" : "loss.subtitle", ["measure": .text(measure)])
        let chart = Chart(
            title: title, subtitle: subtitle,
            description: description(of: traces, settings), language: settings.language.tag,
            x: Axis(label: settings.say("iteration"), integers: true),
            y: Axis(label: settings.say("loss.axis"), scale: isLog ? .log : .linear),
            emptyNote: settings.say("empty"), marks: lines)
        return Figure(
            kind: "loss", chart: chart,
            caption: settings.say(caption(traces, isLog: isLog), ["measure": .text(measure)]))
    }

    /// A logarithmic axis where all losses are positive and span more than a factor of ten.
    private static func spansDecade(_ losses: [Series]) -> Bool {
        let finite = losses.flatMap(\.values).filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low > 0 else { return false }
        return high / low > 10
    }

    private static func caption(_ traces: [Trace], isLog: Bool) -> String {
        (traces.contains(where: \.isFaint) ? "loss.captionMany" : "loss.caption") + (isLog ? "Log" : "")
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
        return ends.map { trace, first, last in
            settings.say(
                "loss.description",
                [
                    "run": .text(trace.label), "first": .number(first.value), "last": .number(last.value),
                    "iterations": .count(last.step),
                ])
        }.joined(separator: settings.language["list.sentence"])
    }
}
