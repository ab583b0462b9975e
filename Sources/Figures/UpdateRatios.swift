internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// By how much each update changes the weights of each layer: a panel per run, a line per layer. Nil for networks of
    /// one layer, and where all ratios are within a factor of ten of each other: there the weights hardly change in
    /// size, and the gradient norms have said the same.
    public static func updateRatios(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure? {
        guard let lines = LayerLines(traces, of: \.updateRatios), lines.scale == .log else { return nil }
        let values = lines.values.filter { $0.isFinite && $0 > 0 }, dips = lines.dips
        let isNear = values.contains { $0 > rule / 100 && $0 < rule * 100 }
        var panels = lines.panels(settings)
        if isNear {
            for (place, run) in lines.runs.enumerated() {
                let ends = run.layers.map { run.trace.x(of: $0.series) }
                let x = [ends.compactMap(\.first).min() ?? 0, ends.compactMap(\.last).max() ?? 1]
                panels[place].marks.append(
                    Line(
                        settings.say("updates.rule"), x: x, y: [rule, rule], ink: .muted, dash: .dashed,
                        width: 0.75))
            }
        }
        var size = lines.size
        size.height += 0.4  // The rule's name may take the legend another row.
        let chart = Chart(
            title: title, subtitle: settings.say("updates.subtitle") + lines.subtitle(settings), size: size,
            description: lines.runs.map { description(of: $0.trace, $0.layers, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("updates.axis"), scale: .log, domain: dips.domain), panels: panels,
            columns: lines.columns,
            emptyNote: settings.say("gradients.empty"))
        let captions =
            ["updates.caption"] + (isNear ? ["updates.captionRule"] : [])
            + (lines.hasMedians ? ["gradients.captionBatches"] : [])
            + (lines.values.contains(0) ? ["updates.captionZero"] : [])
        return Figure(
            kind: "updates", chart: chart,
            caption: (captions.map { settings.say($0) } + dips.caption(settings))
                .joined(separator: settings.language["list.sentence"]))
    }

    /// What is said of networks that learn well with small steps.
    private static let rule = 1e-3

    /// Between which ratios each run's layers lie.
    private static func description(
        of trace: Trace, _ layers: LayerLines.Layers, _ settings: FigureSettings
    ) -> String {
        let values = layers.flatMap(\.series.values).filter(\.isFinite)
        return settings.say(
            "updates.description",
            [
                "run": .text(trace.label), "low": .number(values.min() ?? .nan, digits: 2),
                "high": .number(values.max() ?? .nan, digits: 2),
            ])
    }
}
