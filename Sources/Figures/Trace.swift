public import Charting
internal import Glibc
public import Histories
internal import Languages

/// A run as it is drawn: its history, what it is called, and how its lines look on every chart of a page.
public struct Trace: Sendable {
    /// Its states.
    public var history: History
    /// What stands at its line's end.
    public var label: String
    /// The colour's meaning.
    public var ink: Ink
    /// What tells it from others of its colour.
    public var dash: Dash
    /// Whether it is one of many that stand back behind the few that are spoken of.
    public var isFaint: Bool
    /// Whether it was trained elsewhere, so that of its first state nothing is known.
    public var isImported = false
    /// What the faint lines of its colour have in common, where this one is to be named for all; else empty.
    public var group = ""
    /// What its colour measures, on a chart whose colours measure something; then its ink does not count.
    public var colorValue: Double?
    /// How many iterations make an epoch, where runs are drawn over epochs, since theirs are not equally long.
    public var iterationsPerEpoch: Int?
    /// Whether its steps are epochs, beside runs whose are not: those are then drawn over epochs, too.
    public var countsEpochs = false

    /// A trace.
    public init(history: History, label: String, ink: Ink, dash: Dash = .solid, isFaint: Bool = false) {
        self.history = history
        self.label = label
        self.ink = ink
        self.dash = dash
        self.isFaint = isFaint
    }

    /// Where the values of a series stand.
    func x(of series: Series) -> [Double] {
        series.steps.map { Double($0) / Double(iterationsPerEpoch ?? 1) }
    }

    /// What stands below these runs: iterations, or epochs.
    static func axis(of traces: [Trace], _ settings: FigureSettings) -> Axis {
        Axis(label: settings.say(isOverEpochs(traces) ? "epoch" : "iteration"), integers: true)
    }

    private static func isOverEpochs(_ traces: [Trace]) -> Bool {
        traces.contains { $0.iterationsPerEpoch != nil || $0.countsEpochs }
    }

    /// The words for what these runs are drawn over.
    static func words(over traces: [Trace], _ settings: FigureSettings) -> FigureSettings {
        isOverEpochs(traces) ? FigureSettings(language: settings.language.counting("epoch")) : settings
    }

    /// The words for what its own steps count.
    func words(_ settings: FigureSettings) -> FigureSettings {
        countsEpochs ? FigureSettings(language: settings.language.counting("epoch")) : settings
    }

    /// The line of one of its series, a thin one where it would else be a solid area; without a label where it stands
    /// back.
    func line(_ series: Series, labelled: Bool = true, isThin: Bool = false) -> any Mark {
        let x = x(of: series)
        guard isFaint else {
            var line = Line(
                labelled ? label : "", x: x, y: series.values, ink: ink, dash: dash,
                width: isThin ? 0.75 : 1.75)
            line.source = source(of: series, labelled)
            return line
        }
        var line = Line(
            labelled ? group : "", x: x, y: series.values, ink: ink, width: 1,
            opacity: ink == .faint ? 0.5 : 0.7)
        line.source = source(of: series, labelled)
        return colorValue.map { MeasuredLine(line: line, value: $0) } ?? line
    }

    /// A line of one of its series without a label, whose data are called by both.
    func unnamed(_ line: Line, _ series: Series) -> Line {
        var line = line
        line.source = source(of: series, false)
        return line
    }

    /// What the data of a line are called: the run, and the series where a run has several lines.
    private func source(of series: Series, _ labelled: Bool) -> String {
        labelled ? label : "\(label) \(series.name)"
    }

    /// The lines of these traces, the faint ones behind; where one ends before the others, a dot says so. `others` are
    /// what the same chart shows besides; nil leaves even restless lines strong.
    static func marks(
        _ traces: [Trace], among others: [Series]? = [], on scale: Scale.Kind = .linear,
        _ series: (Trace) -> Series?
    ) -> [any Mark] {
        let all = others.map { traces.compactMap(series) + $0 }
        let longest = traces.compactMap { trace in series(trace).flatMap { trace.x(of: $0).last } }.max()
        return backToFront(traces).flatMap { trace -> [any Mark] in
            guard let series = series(trace) else { return [] }
            let line = trace.line(
                series, isThin: all.map { series.isRestless(among: $0, on: scale) } ?? false)
            guard !trace.isFaint, let x = trace.x(of: series).last, let y = series.values.last, x != longest
            else { return [line] }
            return [line, Point(x: x, y: y, ink: trace.ink)]
        }
    }

    /// What the vertical axis shows where some runs diverged and others did not: it fits those that did not, and
    /// the others leave the frame.
    static func domain(
        _ traces: [Trace], on scale: Scale.Kind = .linear, _ series: (History) -> [Series]
    ) -> ClosedRange<Double>? {
        let finished = traces.filter { $0.history.outcome == .finished }
        guard !finished.isEmpty, finished.count < traces.count else { return nil }
        let values = finished.flatMap { series($0.history) }.flatMap(\.values).filter(scale.accepts)
        guard let low = values.min(), let high = values.max(), low < high else { return nil }
        if scale == .log { return low / pow(high / low, 0.2)...high * pow(high / low, 0.2) }
        let margin = 0.2 * (high - low)
        return (low - margin)...(high + margin)
    }

    /// Those that stand back first, so that the others are drawn over them.
    static func backToFront(_ traces: [Trace]) -> [Trace] {
        traces.filter(\.isFaint) + traces.filter { !$0.isFaint }
    }
}
