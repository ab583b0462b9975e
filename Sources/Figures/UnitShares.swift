internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The share of each layer's units that are at 0 on every sample, a panel per layer; nil where it never changes
    /// or stays below a quarter.
    public static func inactiveUnits(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure?
    {
        unitShares("inactive", traces, title: title, settings) { $0.inactiveShares }
    }

    /// The share of each layer's outputs at which the activation is flat, a panel per layer; nil where it never
    /// changes or stays below a quarter.
    public static func saturatedUnits(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure?
    {
        unitShares("saturated", traces, title: title, settings) { $0.summaries(.saturated) }
    }

    private static func unitShares(
        _ kind: String, _ traces: [Trace], title: String, _ settings: FigureSettings,
        of shares: (History) -> [(layer: Int, series: Series)]
    ) -> Figure? {
        let runs = traces.map { trace in
            (
                trace: trace,
                // What one batch leaves at 0 the next may not.
                shares: shares(trace.history).map { layer, series in
                    (layer: layer, series: trace.history.batchLoss == nil ? series : series.medians)
                }
            )
        }.filter { !$0.shares.isEmpty }
        // A share that stays as it is fills a sentence, not a figure; a small one is not worth a figure either.
        let values = runs.flatMap(\.shares).map(\.series.values)
        guard values.contains(where: { Set($0).count > 1 }), values.joined().contains(where: { $0 >= 0.25 })
        else { return nil }
        let layers = Set(runs.flatMap(\.shares).map(\.layer)).sorted()
        let panels = layers.map { layer in
            Panel(
                name: settings.say("layer", ["layer": .count(layer)]),
                marks: Trace.marks(runs.map(\.trace)) { trace in
                    runs.first { $0.trace.history.name == trace.history.name }?.shares
                        .first { $0.layer == layer }?.series
                })
        }
        let columns = min(3, panels.count)
        let rows = (panels.count + columns - 1) / columns
        let named = runs.filter { !$0.trace.isFaint }
        let hasBatches = runs.contains { $0.trace.history.batchLoss != nil }
        let chart = Chart(
            title: title,
            subtitle: settings.say(kind + ".subtitle") + (hasBatches ? settings.say("ofBatches") : ""),
            size: Size(width: 6.4, height: 1.6 + (rows == 1 ? 1.7 : 1.5 * Double(rows))),
            description: named.map { trace, shares in
                settings.say(
                    kind + (trace.history.batchLoss == nil ? ".description" : ".descriptionBatches"),
                    [
                        "run": .text(trace.label),
                        "shares": .phrases(
                            shares.map { layer, series in
                                Phrase(
                                    "list.share",
                                    [
                                        "layer": .count(layer),
                                        "share": .number(100 * (series.values.last ?? .nan), digits: 3),
                                    ])
                            }),
                    ])
            }.joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            // Headroom, so that a line at 1 is not half cut off.
            y: Axis(label: settings.say(kind + ".axis"), domain: 0...1.02), panels: panels,
            columns: columns, emptyNote: settings.say("empty"))
        let captions = [kind + ".caption"] + (hasBatches ? ["captionOfBatches"] : [])
        return Figure(
            kind: kind, chart: chart,
            caption: captions.map { settings.say($0) }.joined(separator: settings.language["list.sentence"]))
    }
}
