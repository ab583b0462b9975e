public import Charting
internal import Histories

/// Runs that differ in nothing but a seed.
public struct SeedGroup: Sendable {
    /// What they have in common and other groups have not; empty for the only one.
    public var label: String
    /// The colour's meaning.
    public var ink: Ink
    /// What tells it from others of its colour.
    public var dash: Dash
    /// The runs, one per seed.
    public var traces: [Trace]

    /// A group.
    public init(label: String = "", ink: Ink, dash: Dash = .solid, traces: [Trace]) {
        self.label = label
        self.ink = ink
        self.dash = dash
        self.traces = traces
    }
}

/// How one series of some runs is spread at each state.
struct SeedSpread {
    /// From so many runs on the outermost tenths are left out, and the middle half is told apart.
    static let fewestForQuantiles = 8

    let x: [Double]
    let median: [Double]
    /// Of enough runs from the 10 % to the 90 % quantile, else from the lowest to the highest.
    let whole: (lower: [Double], upper: [Double])
    /// Of enough runs from the 25 % to the 75 % quantile.
    let middle: (lower: [Double], upper: [Double])?

    /// At the states that all of these series have; nil where there are none.
    init?(_ series: [Series], x places: (Series) -> [Double]) {
        guard let shortest = series.min(by: { $0.values.count < $1.values.count }) else { return nil }
        let rest = series.map { Array($0.steps) }
        let places = places(shortest)
        let states = shortest.steps.indices.filter { state in
            rest.allSatisfy { $0[state] == shortest.steps[state] }
        }
        self.init(
            x: states.map { places[$0] }, values: states.map { state in series.map { $0.values[state] } })
    }

    /// At the places that all of these lines have; nil where there are none.
    init?(_ lines: [(x: [Double], y: [Double])]) {
        guard let first = lines.first else { return nil }
        guard !lines.allSatisfy({ $0.x == first.x }) else {
            self.init(x: first.x, values: first.x.indices.map { place in lines.map { $0.y[place] } })
            return
        }
        let others = lines.dropFirst().map { Dictionary(zip($0.x, $0.y)) { _, last in last } }
        var x: [Double] = [], values: [[Double]] = []
        for (place, value) in zip(first.x, first.y) {
            let found = others.compactMap { $0[place] }
            guard found.count == others.count else { continue }
            x.append(place)
            values.append([value] + found)
        }
        self.init(x: x, values: values)
    }

    /// - Parameter values: The values at each place, in any order.
    private init?(x: [Double], values: [[Double]]) {
        guard !x.isEmpty, let count = values.first?.count else { return nil }
        self.x = x
        let sorted = values.map { $0.sorted() }
        func quantile(_ share: Double) -> [Double] { sorted.map { $0.quantile(share) } }
        let isMany = count >= Self.fewestForQuantiles
        median = quantile(0.5)
        whole = isMany ? (quantile(0.1), quantile(0.9)) : (quantile(0), quantile(1))
        middle = isMany ? (quantile(0.25), quantile(0.75)) : nil
    }

    /// The bands, the wider behind; their data are those of `source`.
    func bands(ink: Ink, of source: String) -> [any Mark] {
        func band(_ edges: (lower: [Double], upper: [Double]), _ opacity: Double, _ share: String) -> any Mark
        {
            var band = Band(x: x, lower: edges.lower, upper: edges.upper, ink: ink, opacity: opacity)
            band.source = [source, share].filter { !$0.isEmpty }.joined(separator: " ")
            return band
        }
        return [band(whole, 0.15, middle == nil ? "" : "10–90%")]
            + (middle.map { [band($0, 0.25, "25–75%")] } ?? [])
    }
}

extension SeedGroup {
    /// More lines behind the bands only blacken them.
    private static let mostLines = 60

    /// The single runs faintly behind, the bands, and the median on top; dotted the runs that diverged, which do not
    /// count.
    func marks(_ median: String, of series: (Trace) -> Series?) -> (back: [any Mark], front: [any Mark]) {
        func line(_ trace: Trace, dash: Dash, width: Double, opacity: Double) -> (any Mark)? {
            series(trace).map {
                var line = Line(
                    x: trace.x(of: $0), y: $0.values, ink: ink, dash: dash, width: width, opacity: opacity)
                line.source = trace.label
                return line
            }
        }
        let (finished, diverged) = split
        let leaving = diverged.prefix(Self.mostLines).compactMap {
            line($0, dash: .dotted, width: 1, opacity: 0.8)
        }
        guard let first = finished.first,
            let spread = SeedSpread(finished.compactMap(series), x: { first.x(of: $0) })
        else { return (leaving, []) }
        let single =
            finished.count > Self.mostLines
            ? [] : finished.compactMap { line($0, dash: .solid, width: 0.5, opacity: 0.3) }
        return (
            spread.bands(ink: ink, of: label) + single + leaving,
            [Line(label.isEmpty ? median : label, x: spread.x, y: spread.median, ink: ink, dash: dash)]
        )
    }

    /// The runs that stayed finite, and those that did not.
    var split: (finished: [Trace], diverged: [Trace]) {
        (
            traces.filter { $0.history.outcome == .finished },
            traces.filter { $0.history.outcome != .finished }
        )
    }
}
