internal import Charting
public import Histories
internal import Languages

/// The losses of one network, trained from the same first weights with many step sizes.
public struct StepSizes: Sendable {
    /// The step sizes, rising.
    public let values: [Double]
    /// The run with each.
    public let histories: [History]
    /// The place of the one that the lab itself has, or of the nearest to it.
    public let base: Int
    /// What the loss measures, in words.
    public let measure: String

    /// Makes the sweep; a history for each step size.
    public init(values: [Double], histories: [History], base: Int, measure: String) {
        (self.values, self.histories, self.base, self.measure) = (values, histories, base, measure)
    }

    /// What each run ends with; infinite where it diverged.
    var ends: [Double] {
        histories.map { history in
            guard history.outcome == .finished, let last = history.loss?.last?.value, last.isFinite else {
                return .infinity
            }
            return last
        }
    }
}

extension Figure {
    /// What the loss is in the end with each step size, those that diverged at the upper edge.
    ///
    /// - Parameter limit: 2 / λ_max, beyond which gradient descent on a quadratic diverges; nil where it is not known.
    public static func stepSizes(_ sweep: StepSizes, limit: Double?, _ settings: FigureSettings) -> Figure {
        let ends = sweep.ends
        let finite = zip(sweep.values, ends).filter { $0.1.isFinite }
        let scale = Scale.Kind.fitting(finite.map(\.1))
        let best = finite.min { $0.1 < $1.1 }
        let diverged = zip(sweep.values, ends).filter { !$0.1.isFinite }.map(\.0)
        var marks: [any Mark] = []
        if let limit, let first = sweep.values.first, let last = sweep.values.last, limit > first,
            limit < last
        {
            marks.append(Rule(x: limit, label: settings.say("stepSizes.limit")))
        }
        var line = Line(x: sweep.values, y: ends.map { $0.isFinite ? $0 : .nan }, ink: .series(1))
        line.source = settings.say("loss.axis")
        marks.append(line)
        marks.append(
            Point(x: finite.map(\.0), y: finite.map(\.1), ink: .series(1), radius: 1.75).unnamed)
        if !diverged.isEmpty {
            marks.append(
                Point(
                    settings.say("stepSizes.diverged"), x: diverged, y: diverged.map { _ in .infinity },
                    ink: .series(3)))
        }
        if ends[sweep.base].isFinite {
            marks.append(
                Point(
                    x: sweep.values[sweep.base], y: ends[sweep.base], label: settings.say("stepSizes.own"),
                    ink: .series(2), radius: 4))
        }
        let title =
            best.map {
                settings.say(
                    "stepSizes.title",
                    ["count": .count(sweep.values.count), "step": .number($0.0), "loss": .number($0.1)])
            } ?? settings.say("stepSizes.titleNone", ["count": .count(sweep.values.count)])
        let chart = Chart(
            title: title,
            subtitle: settings.say(
                scale == .log ? "stepSizes.subtitleLog" : "stepSizes.subtitle",
                ["measure": .text(sweep.measure)]),
            language: settings.language.tag,
            x: Axis(label: settings.say("stepSizes.axis"), scale: .log),
            y: Axis(label: settings.say("loss.axis"), scale: scale), emptyNote: settings.say("empty"),
            marks: marks)
        let captions =
            ["stepSizes.caption"] + (diverged.isEmpty ? [] : ["stepSizes.captionDiverged"])
            + (marks.first is Rule ? ["stepSizes.captionLimit"] : [])
        return Figure(
            kind: "step-sizes", chart: chart,
            caption: captions.map { settings.say($0, ["diverged": .count(diverged.count)]) }.joined(
                separator: settings.language["list.sentence"]))
    }

    /// The loss curve of the lab's own step size, in a frame that has room for those of all others.
    public static func stepSizeCurve(_ sweep: StepSizes, _ settings: FigureSettings) -> Figure {
        let own = sweep.histories[sweep.base].loss
        let first = own?.first?.value ?? 1
        let finished = zip(sweep.histories, sweep.ends).filter { $0.1.isFinite }.compactMap(\.0.loss)
        let values = (finished.isEmpty ? [own].compactMap(\.self) : finished).flatMap(\.values).filter(
            \.isFinite)
        let scale = Scale.Kind.fitting(values)
        var low = values.min() ?? 0
        var high = min(values.max() ?? 1, low + 3 * abs(first - low) + abs(first))
        if scale == .log { high = max(high, first) * 1.5 } else { high = max(high, first) }
        if low >= high { (low, high) = (low - 1, high + 1) }
        let line = Line(
            x: own?.steps.map(Double.init) ?? [], y: own?.values ?? [], ink: .series(1))
        let chart = Chart(
            title: settings.say("stepSize.title"),
            subtitle: settings.say(
                scale == .log ? "stepSize.subtitleLog" : "stepSize.subtitle",
                ["measure": .text(sweep.measure)]),
            language: settings.language.tag, x: Axis(label: settings.say("iteration"), integers: true),
            y: Axis(label: settings.say("loss.axis"), scale: scale, domain: low...high),
            emptyNote: settings.say("empty"), marks: [line])
        return Figure(
            kind: "step-size", chart: chart,
            caption: settings.say("stepSize.caption", ["step": .number(sweep.values[sweep.base])]))
    }
}

extension Point {
    /// Dots on a line, which has their numbers already.
    fileprivate var unnamed: Dotted { Dotted(points: self) }
}

/// Dots that show no data of their own.
private struct Dotted: Mark {
    let points: Point

    func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { points.extent(x: x, y: y) }

    func draw(in plot: Plot) -> [Item] { points.draw(in: plot) }
}
