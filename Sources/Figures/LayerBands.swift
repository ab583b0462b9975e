internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How the weights of each layer lie where only summaries of them were recorded: a panel per layer, their median
    /// as a line and their middle half as a band; nil where there are no summaries.
    public static func layerBands(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure? {
        let drawn = traces.filter { !$0.isFaint }
        let layers =
            drawn.map { $0.history.summaries(.median).map(\.layer) }.max { $0.count < $1.count } ?? []
        guard !layers.isEmpty else { return nil }
        let panels = layers.map { layer in
            let bands = drawn.compactMap { band(of: $0, layer) }
            let lines = Trace.marks(drawn) { $0.history[LayerSummary(layer: layer, .median).column] }
            return Panel(name: settings.say("layer", ["layer": .count(layer)]), marks: bands + lines)
        }
        let columns = min(2, panels.count)
        let rows = (panels.count + columns - 1) / columns
        let chart = Chart(
            title: title, subtitle: settings.say("weights.subtitleBands"),
            size: Size(width: 6.4, height: min(9, 1.4 + 1.8 * Double(rows))),
            description: settings.say(
                "weights.descriptionBands", ["layers": .count(layers.count), "runs": .count(drawn.count)]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(
                label: settings.say("weights.axis"),
                domain: Trace.domain(drawn) { $0.summaries(.median).map(\.series) }),
            panels: panels, columns: columns, emptyNote: settings.say("empty"))
        return Figure(kind: "weights", chart: chart, caption: settings.say("weights.captionBands"))
    }

    private static func band(of trace: Trace, _ layer: Int) -> (any Mark)? {
        guard let lower = trace.history[LayerSummary(layer: layer, .q25).column],
            let upper = trace.history[LayerSummary(layer: layer, .q75).column]
        else { return nil }
        return Band(x: trace.x(of: lower), lower: lower.values, upper: upper.values, ink: trace.ink)
    }
}
