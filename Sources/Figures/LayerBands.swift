internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How the weights of each layer lie in runs that were not all recorded weight by weight: a panel per layer,
    /// their median as a line and their middle half as a band; nil where no run has weights.
    public static func layerBands(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure? {
        let drawn = traces.filter { !$0.isFaint }
        let quartiles = Dictionary(drawn.map { ($0.history.name, $0.history.quartiles) }) { first, _ in first
        }
        let layers = quartiles.values.map { $0.map(\.layer) }.max { $0.count < $1.count } ?? []
        guard !layers.isEmpty else { return nil }
        let panels = layers.map { layer in
            func own(_ trace: Trace) -> LayerQuartiles? {
                quartiles[trace.history.name]?.first { $0.layer == layer }
            }
            let bands = drawn.compactMap { trace -> (any Mark)? in
                guard let own = own(trace) else { return nil }
                return Band(
                    x: trace.x(of: own.lower), lower: own.lower.values, upper: own.upper.values,
                    ink: trace.ink)
            }
            let lines = Trace.marks(drawn) { own($0)?.median }
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
                domain: Trace.domain(drawn) { $0.quartiles.map(\.median) }),
            panels: panels, columns: columns, emptyNote: settings.say("empty"))
        return Figure(kind: "weights", chart: chart, caption: settings.say("weights.captionBands"))
    }
}
