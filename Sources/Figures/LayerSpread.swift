internal import Charting
public import Histories
internal import Languages

/// How the numbers of a layer, its weights or its outputs, are spread at each state.
public struct LayerSpread: Sendable {
    let layer: Int
    let median: Series
    /// Their middle half.
    let middle: (lower: Series, upper: Series)
    /// The lowest and the highest.
    let whole: (lower: Series, upper: Series)?

    /// The edges of the outer band.
    var drawn: [Series] { whole.map { [$0.lower, $0.upper] } ?? [middle.lower, middle.upper] }

    /// How a layer's weights are spread.
    init(_ weights: LayerQuartiles) {
        (layer, median) = (weights.layer, weights.median)
        middle = (weights.lower, weights.upper)
        whole = weights.range.map { ($0.min, $0.max) }
    }

    /// How a layer's outputs are spread.
    public init(_ outputs: ActivationQuantiles) {
        (layer, median) = (outputs.layer, outputs.median)
        (middle, whole) = ((outputs.lower, outputs.upper), (outputs.min, outputs.max))
    }
}

/// Panels of spreads over time: of few runs a row per layer and a column per run, where the median is a line, the middle
/// half a band and all of them a paler one; of many a panel per layer, with the median and the middle half of each.
struct SpreadPanels {
    let runs: [(trace: Trace, layers: [LayerSpread])]
    /// Whether each run has panels of its own.
    let isNested: Bool
    /// Which layers are shown.
    let layers: [Int]
    /// How many there are.
    let layerCount: Int

    private static let mostRows = 4

    /// The runs that do not stand back and have any.
    init?(_ traces: [Trace], of spreads: (Trace) -> [LayerSpread]) {
        runs = traces.filter { !$0.isFaint }.map { ($0, spreads($0)) }.filter { !$0.1.isEmpty }
        if runs.isEmpty { return nil }
        isNested = runs.count <= 3 && runs.allSatisfy { $0.layers.allSatisfy { $0.whole != nil } }
        let all = Set(runs.flatMap(\.layers).map(\.layer)).sorted()
        layerCount = all.count
        layers =
            isNested && runs.count > 1
            ? evenPlaces(of: all.count, atMost: Self.mostRows).map { all[$0] } : all
    }

    /// Whether a panel stands for a layer that its run does not have.
    var lacksLayers: Bool {
        isNested
            && runs.contains { run in
                !layers.allSatisfy { layer in run.layers.contains { $0.layer == layer } }
            }
    }

    var columns: Int { isNested && runs.count > 1 ? runs.count : min(2, layers.count) }

    var size: Size {
        let count = isNested ? layers.count * runs.count : layers.count
        let rows = Double((count + columns - 1) / columns)
        return Size(width: 6.4, height: min(9, 1.4 + (isNested ? 1.4 : 1.8) * rows))
    }

    func panels(_ settings: FigureSettings) -> [Panel] {
        layers.flatMap { layer -> [Panel] in
            let name = settings.say("layer", ["layer": .count(layer)])
            let own = runs.map { trace, layers in (trace, layers.first { $0.layer == layer }) }
            guard isNested else {
                return [Panel(name: name, marks: Self.bands(own) + Self.medians(own))]
            }
            return own.map { trace, spread in
                var unnamed = trace
                (unnamed.label, unnamed.dash) = ("", .solid)
                let heading =
                    runs.count == 1
                    ? name : settings.say("layerOf", ["layer": .text(name), "run": .text(trace.label)])
                return Panel(
                    name: heading,
                    marks: Self.whole(trace, spread) + Self.bands([(trace, spread)])
                        + Self.medians([(unnamed, spread)]))
            }
        }
    }

    /// The axis fits the runs that did not diverge.
    var domain: ClosedRange<Double>? {
        let spreads = Dictionary(runs.map { ($0.trace.history.name, $0.layers) }) { first, _ in first }
        return Trace.domain(runs.map(\.trace)) { history in
            (spreads[history.name] ?? []).flatMap { spread in
                isNested ? spread.drawn : [spread.median]
            }
        }
    }

    /// One vertical axis for all panels, so that they can be compared, unless some would then be flat.
    var sharing: Chart.Sharing {
        guard isNested, domain == nil else { return .both }
        let heights = runs.flatMap(\.layers).filter { layers.contains($0.layer) }.compactMap { spread in
            let values = spread.drawn.flatMap(\.values).filter(\.isFinite)
            return values.min().flatMap { low in values.max().map { low...$0 } }
        }
        guard let low = heights.map(\.lowerBound).min(), let high = heights.map(\.upperBound).max() else {
            return .both
        }
        return heights.allSatisfy { $0.upperBound - $0.lowerBound > (high - low) / 8 } ? .both : .horizontal
    }

    private static func whole(_ trace: Trace, _ spread: LayerSpread?) -> [any Mark] {
        spread?.whole.map { [band(trace, $0, opacity: 0.15)] } ?? []
    }

    private static func bands(_ spreads: [(Trace, LayerSpread?)]) -> [any Mark] {
        spreads.compactMap { trace, spread in spread.map { band(trace, $0.middle, opacity: 0.3) } }
    }

    private static func band(_ trace: Trace, _ edges: (lower: Series, upper: Series), opacity: Double) -> Band
    {
        Band(
            x: trace.x(of: edges.lower), lower: edges.lower.values, upper: edges.upper.values, ink: trace.ink,
            opacity: opacity)
    }

    private static func medians(_ spreads: [(trace: Trace, spread: LayerSpread?)]) -> [any Mark] {
        spreads.compactMap { trace, spread in spread.map { trace.line($0.median) } }
    }
}
