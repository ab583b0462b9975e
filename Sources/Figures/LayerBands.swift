internal import Charting
public import Histories
internal import Languages

extension Figure {
    /// How the weights of each layer are spread over the iterations; nil where no run has weights.
    public static func layerBands(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure? {
        SpreadPanels(traces) { $0.history.quartiles.map { LayerSpread($0) } }
            .map { spreads("weights", $0, traces, title: title, settings) }
    }

    /// How the outputs of each layer are spread over the iterations; nil where `outputs`, by the run's name, has none.
    public static func activationBands(
        _ traces: [Trace], outputs: [String: [ActivationQuantiles]], title: String, _ settings: FigureSettings
    ) -> Figure? {
        SpreadPanels(traces) { trace in (outputs[trace.history.name] ?? []).map { LayerSpread($0) } }
            .map { spreads("activations", $0, traces, title: title, settings) }
    }

    private static func spreads(
        _ kind: String, _ spreads: SpreadPanels, _ traces: [Trace], title: String, _ settings: FigureSettings
    ) -> Figure {
        let sharing = spreads.sharing
        let chart = Chart(
            title: title,
            subtitle: settings.say(kind + (sharing == .both ? ".subtitleBands" : ".subtitleBandsFree")),
            size: spreads.size,
            description: settings.say(
                kind + ".descriptionBands",
                ["layers": .count(spreads.layers.count), "runs": .count(spreads.runs.count)]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say(kind + ".axis"), domain: spreads.domain),
            panels: spreads.panels(settings), sharing: sharing, columns: spreads.columns,
            emptyNote: settings.say(spreads.lacksLayers ? "noLayer" : "empty"))
        let captions =
            [kind + (spreads.isNested ? ".captionNested" : ".captionBands")]
            + (spreads.layers.count < spreads.layerCount ? ["layersShown"] : [])
        return Figure(
            kind: kind, chart: chart,
            caption: captions.map {
                settings.say(
                    $0, ["layers": .count(spreads.layers.count), "all": .count(spreads.layerCount)])
            }.joined(separator: settings.language["list.sentence"]))
    }
}
