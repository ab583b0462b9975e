internal import Algorithms
internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The largest eigenvalue of the loss's Hessian along each run, beside 2 / step size, where a quadratic would turn
    /// from falling to rising; nil where no curvature was recorded.
    ///
    /// - Parameter stepSizes: The step size of each run of plain gradient descent, by the run's name; a `step_size`
    ///   series goes before it.
    public static func curvatureCurves(
        _ traces: [Trace], stepSizes: [String: Double], title: String, _ settings: FigureSettings
    ) -> Figure? {
        let runs = traces.filter { $0.history[largest] != nil }
        let named = runs.filter { !$0.isFaint }
        guard !named.isEmpty else { return nil }
        let limits = named.compactMap { trace in
            limit(of: trace, stepSizes[trace.history.name]).map { (trace, $0) }
        }
        let solid = runs.map { trace in
            var trace = trace
            trace.dash = .solid
            return trace
        }
        let values = (runs.compactMap { $0.history[largest] } + limits.map(\.1)).flatMap(\.values)
        let scale = Scale.Kind.fitting(values)
        let chart = Chart(
            title: title, subtitle: settings.say("curvature.subtitle" + (scale == .log ? "Log" : "")),
            description: named.map { trace in
                let series = trace.history[largest],
                    limit = limits.first { $0.0.history.name == trace.history.name }?.1
                return settings.say(
                    limit == nil ? "curvature.description" : "curvature.descriptionLimit",
                    [
                        "run": .text(trace.label), "first": .number(series?.first?.value ?? .nan),
                        "last": .number(series?.last?.value ?? .nan),
                        "limit": .number(limit?.last?.value ?? .nan),
                    ])
            }.joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("curvature.axis"), scale: scale), emptyNote: settings.say("empty"),
            marks: limitMarks(limits, settings) + Trace.marks(solid) { $0.history[largest] })
        return Figure(
            kind: "curvature", chart: chart,
            caption: settings.say(limits.isEmpty ? "curvature.caption" : "curvature.captionLimit"))
    }

    private static let largest = "curvature.largest"

    /// 2 / step size over the states of a run.
    private static func limit(of trace: Trace, _ stepSize: Double?) -> Series? {
        guard let stepSize, stepSize > 0 else { return nil }
        if let steps = trace.history["step_size"] {
            return Series(name: largest, steps: steps.steps, values: steps.values.map { 2 / $0 })
        }
        let end = max(1, trace.history.stateCount - 1)
        return Series(name: largest, steps: .at([0, end]), values: [2 / stepSize, 2 / stepSize])
    }

    /// A dashed line for each step size, as long as the longest run that has it, in the colour of the first.
    private static func limitMarks(_ limits: [(Trace, Series)], _ settings: FigureSettings) -> [any Mark] {
        let heights = Array(limits.map { Set($0.1.values) }.uniqued())
        return heights.compactMap { height in
            let own = limits.filter { Set($0.1.values) == height }
            guard let (trace, _) = own.first,
                let series = own.map(\.1).max(by: { ($0.steps.last ?? 0) < ($1.steps.last ?? 0) })
            else { return nil }
            let isShared = heights.count == 1 && limits.count > 1
            return Line(
                label(of: trace, height, isOnly: heights.count == 1, settings), x: trace.x(of: series),
                y: series.values, ink: isShared ? .muted : trace.ink, dash: .dashed, width: 1)
        }
    }

    private static func label(
        of trace: Trace, _ height: Set<Double>, isOnly: Bool, _ settings: FigureSettings
    ) -> String {
        if isOnly { return settings.say("curvature.limit") }
        guard height.count == 1, let limit = height.first else {
            return settings.say("curvature.limitOf", ["run": .text(trace.label)])
        }
        return settings.say("curvature.limitAt", ["limit": .number(limit, digits: 3)])
    }
}
