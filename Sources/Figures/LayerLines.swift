internal import Charting
internal import Histories
internal import Languages

/// What is told of each layer at each state: a panel per run, a line per layer, the deeper the darker.
struct LayerLines {
    typealias Layers = [(layer: Int, series: Series)]

    let runs: [(trace: Trace, layers: Layers)]
    let scale: Scale.Kind
    /// The line of each layer of each run: medians where one through every value could not be read, as where batches
    /// differ.
    private let drawn: [[Series]]
    /// Whether some lines are medians.
    let hasMedians: Bool

    /// The runs that do not stand back and have more than one layer; nil where there are none.
    init?(_ traces: [Trace], of layers: (History) -> Layers) {
        runs = traces.filter { !$0.isFaint }.compactMap { trace in
            let layers = layers(trace.history)
            return layers.count > 1 && layers.contains { !$0.series.values.isEmpty } ? (trace, layers) : nil
        }
        guard !runs.isEmpty else { return nil }
        let scale = Scale.Kind.fitting(runs.flatMap(\.layers).flatMap(\.series.values), breakingAtZero: true)
        let leaps = runs.map { trace, layers in
            layers.map {
                trace.history.batchLoss != nil || $0.series.isRestless(among: [$0.series], on: scale)
            }
        }
        drawn = zip(runs, leaps).map { run, leaps in
            zip(run.layers, leaps).map { $1 ? $0.series.medians : $0.series }
        }
        hasMedians = leaps.joined().contains(true)
        self.scale = scale
    }

    /// All values that are drawn.
    var values: [Double] { drawn.joined().flatMap(\.values) }

    /// What the axis leaves out.
    var dips: Dips { Dips(in: drawn.joined().map(\.values), on: scale) }

    /// What a subtitle says of lines that are medians; empty where there are none.
    func subtitle(_ settings: FigureSettings) -> String {
        hasMedians ? settings.say("gradients.medians") : ""
    }

    var columns: Int { min(runs.count, runs.count == 4 ? 2 : 3) }

    var size: Size {
        let rows = (runs.count + columns - 1) / columns
        return Size(width: 6.4, height: rows == 1 ? 3.6 : 1.4 + 1.9 * Double(rows))
    }

    func panels(_ settings: FigureSettings) -> [Panel] {
        let deepest = runs.map(\.layers.count).max() ?? 0
        return zip(runs, drawn).map { run, drawn in
            let (trace, layers) = run
            let marks = zip(layers, drawn).enumerated().map { place, line -> any Mark in
                let look = Self.look(of: place, among: deepest)
                let (layer, series) = line
                return Line(
                    settings.say("layer", ["layer": .count(layer.layer)]), x: trace.x(of: series),
                    y: series.values, ink: look.ink, dash: look.dash)
            }
            return Panel(name: runs.count > 1 ? trace.label : "", marks: marks)
        }
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
