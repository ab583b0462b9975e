internal import Charting
internal import Glibc
public import Histories
internal import Languages

/// A landscape and the runs whose paths go over it.
public struct SharedLandscape: Sendable {
    /// What sets it apart from others in one figure; empty where it is alone.
    public let name: String
    /// The loss, and the paths.
    public let landscape: Landscape
    /// The runs of the paths, in any order.
    public let traces: [Trace]

    /// A landscape with its runs.
    public init(name: String = "", landscape: Landscape, traces: [Trace]) {
        (self.name, self.landscape, self.traces) = (name, landscape, traces)
    }
}

extension Figure {
    /// The loss over a plane in the space of the weights as filled contours, with the paths of runs on it: a panel for
    /// each landscape. Nil where there is none.
    ///
    /// - Parameters:
    ///   - measure: What the loss measures, in words.
    ///   - absent: The runs that are on none of the landscapes.
    public static func lossLandscape(
        _ landscapes: [SharedLandscape], measure: String, absent: [AbsentRuns] = [],
        _ settings: FigureSettings
    ) -> Figure? {
        guard let first = landscapes.first else { return nil }
        let losses = landscapes.flatMap(\.landscape.losses).filter(\.isFinite)
        guard let color = axis(of: losses, settings) else { return nil }
        let isSingle = landscapes.count == 1, hasManyRuns = landscapes.contains { $0.traces.count > 1 }
        let ofWeights = first.landscape.x.weight != nil
        let chart = Chart(
            title: settings.say(hasManyRuns || !isSingle ? "landscape.title" : "landscape.titleOne"),
            subtitle: settings.say(
                ofWeights ? "landscape.subtitleWeights" : "landscape.subtitle", ["measure": .text(measure)])
                + (landscapes.contains(where: hasUnnamedEnds) ? settings.say("landscape.marks") : ""),
            size: Size(width: 6.4, height: isSingle ? 4.6 : landscapes.count == 2 ? 3.7 : 6.2),
            description: landscapes.map { description(of: $0, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag,
            x: Axis(label: label(of: first.landscape.x, 1, isSingle, settings)),
            y: Axis(label: label(of: first.landscape.y, 2, isSingle, settings)), color: color,
            panels: landscapes.map { shared in
                Panel(name: name(of: shared, isSingle, settings), marks: marks(of: shared, settings))
            },
            sharing: isSingle ? .both : .none, columns: isSingle ? 1 : 2, emptyNote: settings.say("empty"))
        return Figure(
            kind: "landscape", chart: chart,
            caption: caption(landscapes, isLog: color.scale == .log, absent, settings))
    }

    /// The greys of losses, on which every run has the colour that it has elsewhere: equal ratios where they span more
    /// than a decade. What lies far below nearly all of the
    /// grid, as the very minimum may, does not stretch them.
    private static func axis(of losses: [Double], _ settings: FigureSettings) -> ColorAxis? {
        let sorted = losses.sorted()
        guard let low = sorted.first, let high = sorted.last, low < high else { return nil }
        var axis = ColorAxis(label: settings.say("loss.axis"), scale: .fitting(sorted), ramp: .ground)
        let usual = sorted[sorted.count / 100]
        if axis.scale == .log, low < usual / 100 { axis.domain = (usual / 100)...high }
        return axis
    }

    /// Whether paths are spoken of whose ends have no names on the picture.
    private static func hasUnnamedEnds(_ shared: SharedLandscape) -> Bool {
        shared.landscape.paths.count > 1 && shared.traces.contains { !$0.isFaint }
    }

    private static func label(
        of axis: Landscape.Axis, _ number: Int, _ isSingle: Bool, _ settings: FigureSettings
    ) -> String {
        if let weight = axis.weight { return symbol(of: weight) }
        return settings.say(
            isSingle ? "landscape.axisShare" : "landscape.axis",
            ["number": .count(number), "share": percent(axis.share)])
    }

    private static func name(of shared: SharedLandscape, _ isSingle: Bool, _ settings: FigureSettings)
        -> String
    {
        let (x, y) = (shared.landscape.x, shared.landscape.y)
        guard !isSingle else { return "" }
        guard !shared.name.isEmpty, x.weight == nil else { return shared.name }
        return settings.say(
            "landscape.panel",
            ["run": .text(shared.name), "first": percent(x.share), "second": percent(y.share)])
    }

    private static func percent(_ share: Double) -> Phrase.Value {
        .text(
            share > 0 && share < 0.0005
                ? "< 0.1" : NumberText.rounded((share * 1000).rounded() / 10, digits: 3))
    }

    private static func marks(of shared: SharedLandscape, _ settings: FigureSettings) -> [any Mark] {
        let landscape = shared.landscape
        let grid = (landscape.x.coordinates, landscape.y.coordinates)
        let traces = Trace.backToFront(shared.traces)
        let ways = traces.compactMap { trace in
            landscape.paths.first { $0.run == trace.history.name }.map { Way($0, of: trace, on: landscape) }
        }
        let lowest = landscape.lowest.map { point -> [any Mark] in
            [
                Point(x: point.x, y: point.y, ink: .text, radius: 2),
                Annotation(
                    settings.say("landscape.lowest", ["loss": .number(point.loss, digits: 3)]), x: point.x,
                    y: point.y, reach: 50),
            ]
        }
        // Those that go to and fro lie under the others.
        let ordered = ways.filter(\.isDense) + ways.filter { !$0.isDense }
        var starts: [Landscape.Point] = []
        for way in ways where !way.trace.isFaint && !starts.contains(where: way.startsAt) {
            starts.append(way.path.start)
        }
        let isOne = ways.count == 1
        return [Contour(x: grid.0, y: grid.1, values: landscape.losses)]
            + ordered.map(\.casing) + ordered.compactMap(\.ring)
            + ordered.flatMap { $0.marks(isNamed: !isOne) } + (lowest ?? [])
            + (starts.count > 3 ? [] : starts).map {
                Annotation(settings.say("landscape.start"), x: $0.x, y: $0.y, reach: 40)
            }
            + (isOne ? ways : []).map {
                Annotation(settings.say("landscape.end"), x: $0.path.end.x, y: $0.path.end.y, reach: 40)
            }
    }

    private static func caption(
        _ landscapes: [SharedLandscape], isLog: Bool, _ absent: [AbsentRuns], _ settings: FigureSettings
    ) -> String {
        let all = landscapes.map(\.landscape)
        let ofWeights = all[0].x.weight != nil
        let distance = all.flatMap(\.paths).flatMap(\.distances).max() ?? 0
        let least = all.map(\.share).min() ?? 1
        let leaves = distance > 1e-3 * (all.map { span($0.x) }.max() ?? 0)
        return
            ([ofWeights ? "landscape.captionWeights" : "landscape.caption", "landscape.captionMarks"]
            + (isLog ? ["landscape.captionLog"] : [])
            + [leaves ? "landscape.captionLeaves" : "landscape.captionStays"]
            + (absent.isEmpty ? [] : ["landscape.captionOthers"]))
            .map {
                settings.say(
                    $0,
                    [
                        "distance": .number(distance, digits: 3), "share": percent(least),
                        "absent": .phrases(absent.map(\.phrase)),
                    ])
            }
            .joined(separator: settings.language["list.sentence"])
    }

    private static func span(_ axis: Landscape.Axis) -> Double {
        (axis.coordinates.last ?? 0) - (axis.coordinates.first ?? 0)
    }

    /// Between which losses the grid lies, and from which to which each run that is spoken of goes.
    private static func description(of shared: SharedLandscape, _ settings: FigureSettings) -> String {
        let finite = shared.landscape.losses.filter(\.isFinite)
        let range = settings.say(
            "landscape.description",
            [
                "low": .number(finite.min() ?? .nan, digits: 3),
                "high": .number(finite.max() ?? .nan, digits: 3),
            ])
        let ways = shared.traces.filter { !$0.isFaint }.prefix(6).compactMap { trace in
            shared.landscape.paths.first { $0.run == trace.history.name }.map { path in
                settings.say(
                    "landscape.descriptionPath",
                    [
                        "run": .text(trace.label), "first": .number(path.start.loss),
                        "last": .number(path.end.loss),
                    ])
            }
        }
        return ([range] + ways).joined(separator: settings.language["list.sentence"])
    }
}

/// A run's path on a landscape, without the states that lie too close together to be told apart.
private struct Way {
    let path: Landscape.Path
    let trace: Trace
    private let size: (width: Double, height: Double)
    private let line: [(x: Double, y: Double)]
    private let dots: [(x: Double, y: Double)]
    /// Whether it goes to and fro so often that a thick line would hide the landscape.
    let isDense: Bool

    init(_ path: Landscape.Path, of trace: Trace, on landscape: Landscape) {
        (self.path, self.trace) = (path, trace)
        func width(_ axis: Landscape.Axis) -> Double {
            (axis.coordinates.last ?? 0) - (axis.coordinates.first ?? 0)
        }
        let (width, height) = (width(landscape.x), width(landscape.y))
        size = (width, height)
        /// Those at least so much of the grid away from the last one that was kept, and the last.
        func apart(_ share: Double) -> [(x: Double, y: Double)] {
            var kept: [(x: Double, y: Double)] = []
            for place in zip(path.x, path.y) {
                let isFar = kept.last.map {
                    hypot((place.0 - $0.x) / width, (place.1 - $0.y) / height) >= share
                }
                if isFar ?? true { kept.append((place.0, place.1)) }
            }
            if let x = path.x.last, let y = path.y.last, kept.last.map({ $0 != (x, y) }) ?? true {
                kept.append((x, y))
            }
            return kept
        }
        line = apart(0.003)
        dots = apart(0.02)
        let length = zip(line, line.dropFirst()).reduce(0) { sum, step in
            sum + hypot((step.1.x - step.0.x) / width, (step.1.y - step.0.y) / height)
        }
        isDense = length > 5
    }

    /// Whether it starts where a point is drawn.
    func startsAt(_ point: Landscape.Point) -> Bool {
        distance(from: (point.x, point.y), to: (path.start.x, path.start.y)) < 0.02
    }

    private func distance(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) -> Double {
        hypot((a.x - b.x) / size.width, (a.y - b.y) / size.height)
    }

    private var isThin: Bool { trace.isFaint || isDense }

    /// The paper under the line, so that it is seen on any colour.
    var casing: Line {
        Line(
            x: line.map(\.x), y: line.map(\.y), ink: .background, width: isThin ? 2 : 4.5,
            opacity: isThin ? 0.6 : 1)
    }

    /// The ring at the start, below all lines, so that it hides none that begins in it; nil of a run that stands back.
    var ring: Point? {
        trace.isFaint
            ? nil : Point(x: path.x[0], y: path.y[0], ink: trace.ink, radius: 3.5, filled: false)
    }

    /// The line and its states; an arrowhead at the end.
    func marks(isNamed: Bool) -> [any Mark] {
        let (x, y) = (line.map(\.x), line.map(\.y))
        if trace.isFaint {
            return [Line(x: x, y: y, ink: trace.ink == .faint ? .muted : trace.ink, width: 0.75)]
        }
        // Long enough for a head.
        let last = line.lastIndex { distance(from: $0, to: line[line.count - 1]) > 0.08 } ?? 0
        let states = isDense ? [] : dots.dropFirst().dropLast()
        return [
            Line(
                isNamed ? trace.label : "", x: x, y: y, ink: trace.ink, dash: trace.dash,
                width: isDense ? 0.9 : 2),
            Point(x: states.map(\.x), y: states.map(\.y), ink: trace.ink, radius: 2),
            Arrow(x: x[last...], y: y[last...], ink: trace.ink, width: 2, headLength: 9),
        ]
    }
}
