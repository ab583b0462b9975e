internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How strong the gradient arrives in each layer: a panel per run, a line per layer, the deeper the darker; nil
    /// for networks of one layer and where no gradients were recorded.
    public static func gradientNorms(_ traces: [Trace], title: String, _ settings: FigureSettings) -> Figure?
    {
        let runs = traces.filter { !$0.isFaint }.compactMap { trace in
            let layers = trace.history.gradientNorms
            return layers.count > 1 && layers.contains { !$0.series.values.isEmpty } ? (trace, layers) : nil
        }
        guard !runs.isEmpty else { return nil }
        let deepest = runs.map(\.1.count).max() ?? 0
        let panels = runs.map { trace, layers in
            let marks = layers.enumerated().map { place, layer -> any Mark in
                let look = look(of: place, among: deepest)
                let series = trace.history.batchLoss == nil ? layer.series : medians(of: layer.series)
                return Line(
                    settings.say("layer", ["layer": .count(layer.layer)]), x: trace.x(of: series),
                    y: series.values, ink: look.ink, dash: look.dash)
            }
            return Panel(name: runs.count > 1 ? trace.label : "", marks: marks)
        }
        let values = runs.flatMap(\.1).flatMap(\.series.values)
        let scale = Scale.Kind.fitting(values, breakingAtZero: true)
        let columns = min(runs.count, runs.count == 4 ? 2 : 3)
        let rows = (runs.count + columns - 1) / columns
        let chart = Chart(
            title: title, subtitle: settings.say("gradients.subtitle" + (scale == .log ? "Log" : "")),
            size: Size(width: 6.4, height: rows == 1 ? 3.6 : 1.4 + 1.9 * Double(rows)),
            description: runs.map { description(of: $0, $1, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("gradients.axis"), scale: scale), panels: panels, columns: columns,
            emptyNote: settings.say(scale == .log ? "gradients.empty" : "empty"))
        let captions =
            [traces.contains(where: \.isFaint) ? "gradients.captionSome" : "gradients.caption"]
            + (runs.contains { $0.0.history.batchLoss != nil } ? ["gradients.captionBatches"] : [])
            + (scale == .log && values.contains(0) ? ["gradients.captionZero"] : [])
        return Figure(
            kind: "gradients", chart: chart,
            caption: captions.map { settings.say($0) }.joined(separator: settings.language["list.sentence"]))
    }

    /// The median of each of about sixty pieces: from batch to batch the norm leaps too much for a line to be read.
    private static func medians(of series: Series) -> Series {
        let length = max(1, (series.values.count + 59) / 60)
        let pieces = stride(from: 0, to: series.values.count, by: length).map {
            $0..<min($0 + length, series.values.count)
        }
        return Series(
            name: series.name,
            steps: .at(pieces.map { series.steps[($0.lowerBound + $0.upperBound - 1) / 2] }),
            values: pieces.map { series.values[$0].sorted()[$0.count / 2] })
    }

    /// A step of lightness for each layer of the deepest network; beyond three, neighbours of one lightness are told apart by dash.
    private static func look(of place: Int, among count: Int) -> (ink: Ink, dash: Dash) {
        let dashes: [Dash] = [.solid, .dashed, .dotted, .dashDotted]
        let shades = Ink.shades(of: 5, count: min(3, count))
        let shade = place * shades.count / count
        let first = (shade * count + shades.count - 1) / shades.count
        return (shades[shade], dashes[(place - first) % dashes.count])
    }

    /// The norms of the first and the last layer at the start.
    private static func description(
        of trace: Trace, _ layers: [(layer: Int, series: Series)], _ settings: FigureSettings
    ) -> String {
        settings.say(
            "gradients.description",
            [
                "run": .text(trace.label), "layers": .count(layers.count),
                "first": .number(layers.first?.series.first?.value ?? .nan),
                "last": .number(layers.last?.series.first?.value ?? .nan),
            ])
    }
}
