internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How strong the gradient arrives in each layer: a panel per run, a line per layer, the deeper the darker; nil
    /// for networks of one layer and where no gradients were recorded.
    public static func gradientNorms(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure?
    {
        guard let lines = LayerLines(traces, of: \.gradientNorms) else { return nil }
        let isLog = lines.scale == .log, dips = lines.dips
        let chart = Chart(
            title: title,
            subtitle: settings.say("gradients.subtitle" + (isLog ? "Log" : "")) + lines.subtitle(settings),
            size: lines.size,
            description: lines.runs.map { description(of: $0.trace, $0.layers, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("gradients.axis"), scale: lines.scale, domain: dips.domain),
            panels: lines.panels(settings), columns: lines.columns,
            emptyNote: settings.say(isLog ? "gradients.empty" : "empty"))
        let captions =
            [traces.contains(where: \.isFaint) ? "gradients.captionSome" : "gradients.caption"]
            + (lines.hasMedians ? ["gradients.captionBatches"] : [])
            + (isLog && lines.values.contains(0) ? ["gradients.captionZero"] : [])
        return Figure(
            kind: "gradients", chart: chart,
            caption: (captions.map { settings.say($0) } + dips.caption(settings))
                .joined(separator: settings.language["list.sentence"]))
    }

    /// The norms of the first and the last layer at the start.
    private static func description(
        of trace: Trace, _ layers: LayerLines.Layers, _ settings: FigureSettings
    ) -> String {
        settings.say(
            "gradients.description",
            [
                "run": .text(trace.label), "layers": .count(layers.last?.layer ?? 0),
                "first": .number(layers.first?.series.values.first ?? .nan),
                "last": .number(layers.last?.series.values.first ?? .nan),
            ])
    }
}
