internal import Charting
internal import Histories
internal import Languages

/// What is told of each layer at each state: a panel per run, a line per layer, the deeper the darker.
struct LayerLines {
    typealias Layers = [(layer: Int, series: Series)]

    let runs: [(trace: Trace, layers: Layers)]
    let scale: Scale.Kind

    /// The runs that do not stand back and have more than one layer; nil where there are none.
    init?(_ traces: [Trace], of layers: (History) -> Layers) {
        runs = traces.filter { !$0.isFaint }.compactMap { trace in
            let layers = layers(trace.history)
            return layers.count > 1 && layers.contains { !$0.series.values.isEmpty } ? (trace, layers) : nil
        }
        guard !runs.isEmpty else { return nil }
        scale = .fitting(runs.flatMap(\.layers).flatMap(\.series.values), breakingAtZero: true)
    }

    /// All values that are drawn.
    var values: [Double] { runs.flatMap(\.layers).flatMap(\.series.values) }

    /// Whether some lines are medians.
    var hasMedians: Bool { runs.contains { run in run.layers.contains { leaps($0.series, of: run.trace) } } }

    /// What a subtitle says of lines that are medians; empty where there are none.
    func subtitle(_ settings: FigureSettings) -> String {
        hasMedians ? settings.say("gradients.medians") : ""
    }

    /// Whether a line through every value could not be read, as where batches differ.
    private func leaps(_ series: Series, of trace: Trace) -> Bool {
        trace.history.batchLoss != nil || series.isRestless(among: [series], on: scale)
    }

    var columns: Int { min(runs.count, runs.count == 4 ? 2 : 3) }

    var size: Size {
        let rows = (runs.count + columns - 1) / columns
        return Size(width: 6.4, height: rows == 1 ? 3.6 : 1.4 + 1.9 * Double(rows))
    }

    func panels(_ settings: FigureSettings) -> [Panel] {
        let deepest = runs.map(\.layers.count).max() ?? 0
        return runs.map { trace, layers in
            let marks = layers.enumerated().map { place, layer -> any Mark in
                let look = Self.look(of: place, among: deepest)
                let series = leaps(layer.series, of: trace) ? Self.medians(of: layer.series) : layer.series
                return Line(
                    settings.say("layer", ["layer": .count(layer.layer)]), x: trace.x(of: series),
                    y: series.values, ink: look.ink, dash: look.dash)
            }
            return Panel(name: runs.count > 1 ? trace.label : "", marks: marks)
        }
    }

    /// The median of each of about sixty pieces.
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
}
