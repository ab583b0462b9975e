public import Charting
internal import Languages
public import Logs

/// The chart of some runs that a log holds.
public struct LogPlot: Sendable {
    /// The picture.
    public let chart: Chart
    /// What is not in it, though it might be looked for.
    public let omissions: [Omission]

    /// Something that is not drawn.
    public enum Omission: Sendable, Equatable, CustomStringConvertible {
        /// So many metrics, for want of room.
        case metrics(Int)
        /// These runs, as they do not tell what runs from left to right.
        case runs([String], without: String)

        /// `note: 3 more metrics are not drawn; choose with --y`
        public var description: String {
            switch self {
            case .metrics(let count):
                "note: \(count) more metric\(count == 1 ? " is" : "s are") not drawn; choose with --y"
            case .runs(let names, let word):
                "note: without \"\(word)\", and not drawn: \(names.prefix(8).joined(separator: ", "))"
                    + (names.count > 8 ? ", … \(names.count - 8) more" : "")
            }
        }
    }

    /// Draws what is asked for, and of the rest what tells most.
    ///
    /// - Throws: ``PlotError`` where the logs do not hold what is asked for.
    public init(_ all: [LogRun], _ request: PlotRequest, _ settings: FigureSettings) throws(PlotError) {
        let runs = try Self.chosen(all, request.runs)
        let choice = try SeriesChoice(of: runs, y: request.y)
        let horizontal = try HorizontalChoice(request.x, of: runs)
        let groups =
            try request.group.map { (word) throws(PlotError) in try RunGroups(runs, by: word) }
            ?? RunGroups(single: runs)
        var (curves, without) = Self.curves(choice.names, of: runs, over: horizontal)
        omissions =
            (choice.left > 0 ? [.metrics(choice.left)] : [])
            + (without.isEmpty ? [] : [.runs(without, without: horizontal.name)])
        var names = groups.names.map(\.short)
        let most = names.count > 1 ? names.count : curves.count
        guard request.labels.count <= most else { throw .tooManyLabels(request.labels.count, most: most) }
        for (place, label) in zip(names.indices, request.labels) { names[place] = label }
        let scales = Dictionary(
            try PlotPanels(curves, groups, request).panels.flatMap { panel in
                panel.curves.map { ($0.curve.metric, panel.scale) }
            }, uniquingKeysWith: { $1 })
        let smoothing = CurveSmoothing(&curves, request.smoothing) { scales[$0.metric] ?? .linear }
        // What is smoothed begins before what is shown.
        if !request.xLimits.isOpen {
            curves = curves.map { $0.cut(to: request.xLimits) }.filter { !$0.y.isEmpty }
        }
        guard curves.contains(where: { $0.y.contains { !$0.isNaN } }) else { throw .nothing }
        let panels = try PlotPanels(curves, groups, request)
        chart = Self.chart(panels, groups, names, horizontal, smoothing.done, runs, request, settings)
    }

    private static func chosen(_ runs: [LogRun], _ words: [String]) throws(PlotError) -> [LogRun] {
        guard !words.isEmpty else { return runs }
        let names = runs.map(\.name)
        let chosen = try names.chosen(by: words) { (word: String) throws(PlotError) in
            throw .noRun(word, there: names)
        }
        return chosen.compactMap { name in runs.first { $0.name == name } }
    }

    private static func curves(
        _ names: [String], of runs: [LogRun], over horizontal: HorizontalChoice
    ) -> (curves: [PlotCurve], without: [String]) {
        let families = MetricFamilies(names)
        let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        var curves: [PlotCurve] = [], without: [String] = []
        for (run, log) in runs.enumerated() {
            let own = (log.series + log.axes).filter { places[$0.name] != nil }
                .sorted { places[$0.name, default: 0] < places[$1.name, default: 0] }
            var drawn: [PlotCurve] = []
            for series in own {
                guard let (x, y) = horizontal.places(of: series, in: log) else {
                    if without.last != log.name { without.append(log.name) }
                    continue
                }
                guard !y.isEmpty else { continue }
                drawn.append(
                    PlotCurve(
                        run: run, name: series.name, metric: families.metric(of: series.name),
                        part: MetricName(series.name).part, x: x, y: y))
            }
            var counts: [String: Int] = [:]
            func kind(_ curve: PlotCurve) -> String { "\(curve.watched)\n\(curve.metric)" }
            for curve in drawn { counts[kind(curve), default: 0] += 1 }
            for place in drawn.indices where counts[kind(drawn[place]), default: 0] > 1 {
                drawn[place].member = drawn[place].name
            }
            curves += drawn
        }
        return (curves, without)
    }

    private static func chart(
        _ panels: PlotPanels, _ groups: RunGroups, _ names: [String], _ horizontal: HorizontalChoice,
        _ smoothing: CurveSmoothing.Done, _ runs: [LogRun], _ request: PlotRequest, _ settings: FigureSettings
    ) -> Chart {
        let all = panels.panels.flatMap(\.curves)
        let xWord = settings.word(horizontal.name)
        let words = panels.metrics.prefix(4).map { panels.word(for: $0, settings) }
        let fallback = settings.language.list(words)
        func plain(_ key: PlotPanels.Key) -> String {
            key.group.map { names[$0] } ?? key.metric ?? key.member
        }
        var reaches: [String: ClosedRange<Double>] = [:]
        for panel in panels.panels {
            for (metric, own) in Dictionary(grouping: panel.curves.map(\.curve), by: \.metric) {
                reaches[metric] = Reach(own.map { Reach($0.y) }).shown(on: panel.scale)
            }
        }
        let title = PlotTitle(
            panels, horizontal: xWord, names: plain, isSpread: request.group != nil,
            restless: { curve in
                reaches[curve.metric].map { curve.y.isRestless(within: $0, on: panels.panels[0].scale) }
                    ?? false
            }, fallback: fallback, settings)
        let looks = PlotLooks(
            panels, groups: names, lineLabels: names.count == 1 ? request.labels : [],
            best: title.best.isEmpty ? all.map(\.key) : title.best, settings)
        let trained = Set(all.filter(\.curve.isTraining).map(\.key))
        let hasOwnAxes = panels.facet == .metric && panels.panels.count > 1
        let drawn = panels.panels.enumerated().map { place, panel -> Panel in
            var marks = PlotMarks(panel, looks, trained: trained, isSpread: request.group != nil).marks
            if place == 0, let point = title.point, let ink = looks.ink(of: point.key), looks.faintCount == 0
            {
                marks.append(
                    Point(x: point.x, y: point.y, label: NumberText.rounded(point.y, digits: 3), ink: ink))
            }
            return Panel(
                name: panels.facet == .metric ? panels.word(for: panel.name, settings) : panel.name.short,
                y: hasOwnAxes ? axis(of: panel, request) : nil, marks: marks)
        }
        let xs = all.map { Reach($0.curve.x) }
        let isWhole = all.allSatisfy { curve, _ in curve.x.allSatisfy { $0 == $0.rounded() } }
        let unit = horizontal.unit.map { " (\(settings.say($0)))" } ?? ""
        let yLabel = hasOwnAxes || words.count > 3 ? "" : fallback
        var chart = Chart(
            title: request.title ?? title.text,
            subtitle: subtitle(
                panels, looks, groups, names, smoothing, runs, request, besides: yLabel, settings),
            language: settings.language.tag,
            x: Axis(
                label: request.xLabel ?? xWord + unit, scale: request.xScale,
                integers: isWhole && horizontal.unit == nil,
                domain: request.xLimits.domain(for: Reach(xs).shown(on: request.xScale))),
            y: axis(of: panels, request, request.yLabel ?? (title.text == yLabel ? "" : yLabel)),
            panels: drawn, emptyNote: settings.say("empty"))
        let columns = drawn.count <= 3 ? drawn.count : Int(Double(drawn.count).squareRoot().rounded(.up))
        let rows = (drawn.count + columns - 1) / columns
        chart.columns = columns
        chart.size =
            request.size
            ?? Size(
                width: columns == 1 ? 6.4 : columns == 2 ? 8 : 3.2 * Double(columns),
                height: 1.4 + 2.6 * Double(rows))
        return chart
    }

    private static func axis(of panel: PlotPanels.Own, _ request: PlotRequest) -> Axis {
        let reach = Reach(panel.curves.map { Reach($0.curve.y) })
        let curves = panel.curves.map(\.curve)
        let dips = Dips(
            in: curves.map(\.course), behind: curves.filter { $0.smoothed != nil }.map(\.y), on: panel.scale)
        let limits = request.yLimits.domain(for: reach.shown(on: panel.scale))
        var axis = Axis(scale: panel.scale, domain: limits ?? dips.domain)
        let isShare = panel.curves.allSatisfy { MetricName($0.curve.metric).isAccuracy }
        if isShare, axis.domain == nil, panel.scale == .linear, let reach = reach.finite,
            reach.lowerBound >= 0,
            reach.upperBound <= 1
        {
            // Headroom, so that a line at 1 is not half cut off.
            axis.domain = min(0.9, (reach.lowerBound * 10).rounded(.down) / 10)...1.02
        }
        return axis
    }

    /// The axis that all panels share.
    private static func axis(of panels: PlotPanels, _ request: PlotRequest, _ label: String) -> Axis {
        let all = PlotPanels.Own(
            name: "", curves: panels.panels.flatMap(\.curves), scale: panels.panels[0].scale)
        var axis = axis(of: all, request)
        axis.label = label
        return axis
    }

    private static func subtitle(
        _ panels: PlotPanels, _ looks: PlotLooks, _ groups: RunGroups, _ names: [String],
        _ smoothing: CurveSmoothing.Done, _ runs: [LogRun], _ request: PlotRequest, besides label: String,
        _ settings: FigureSettings
    ) -> String {
        var parts: [String] = []
        if runs.count == 1 {
            parts += names.prefix(1).filter { $0 != label }
        } else if groups.largest > 1 {
            let isMany = groups.largest >= SeedSpread.fewestForQuantiles
            parts.append(settings.say(isMany ? "plot.spreadMost" : "plot.spreadAll"))
        }
        if looks.tellsDashes { parts.append(settings.say("plot.dashed")) }
        if looks.faintCount > 0 {
            parts.append(settings.say("plot.faint", ["count": .count(looks.faintCount)]))
        }
        switch smoothing {
        case .nothing: break
        case .exponential(let weight):
            parts.append(settings.say("plot.smoothed", ["weight": .number(weight, digits: 9)]))
        case .window(let count): parts.append(settings.say("plot.averaged", ["count": .count(count)]))
        }
        let logarithmic = panels.panels.filter { $0.scale == .log }
        if logarithmic.count == panels.panels.count {
            parts.append(settings.say("plot.log"))
        } else if !logarithmic.isEmpty {
            let metrics = settings.language.list(logarithmic.map { panels.word(for: $0.name, settings) })
            parts.append(settings.say("plot.logOf", ["metrics": .text(metrics)]))
        }
        return parts.filter { !$0.isEmpty }.joined(separator: settings.language["list.semicolon"])
    }
}
