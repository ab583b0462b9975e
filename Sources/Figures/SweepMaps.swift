internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The loss at the end over a grid of two settings, or, of one setting with many values, over the iterations. Nil
    /// for any other sweep.
    ///
    /// - Parameter measure: What the loss measures, in words.
    public static func sweepMap(_ sweep: Sweep, measure: String, _ settings: FigureSettings) -> Figure? {
        switch sweep.settings.count {
        case 1: sweepCourse(sweep, measure, settings)
        case 2: sweepGrid(sweep, measure, settings)
        default: nil
        }
    }

    private static func sweepGrid(_ sweep: Sweep, _ measure: String, _ settings: FigureSettings) -> Figure? {
        let counts = sweep.settings.map(\.labels.count)
        guard sweep.settings.contains(where: { $0.numbers != nil }), counts[0] * counts[1] >= 6,
            let best = sweep.best
        else { return nil }
        // The longer one lies, as the picture does.
        let x = counts[1] > counts[0] ? 1 : 0, y = 1 - x
        let order = sweep.settings[y].fromTop
        let rows = order.map { row in
            sweep.settings[x].labels.indices.map { sweep.median(x, at: $0, y, at: row) }
        }
        let labels = rows.joined().map { loss in
            loss.isInfinite
                ? settings.say("sweep.diverged") : loss.isNaN ? "" : NumberText.rounded(loss, digits: 3)
        }
        let chart = Chart(
            title: settings.say("sweep.title", ["run": .text(best.label)]),
            subtitle: settings.say("sweep.subtitle", ["measure": .text(measure)]),
            size: Size(width: 6.4, height: max(2.6, min(6, 1.4 + 0.36 * Double(counts[y])))),
            description: description(of: sweep, best, settings), language: settings.language.tag,
            x: Axis(label: sweep.settings[x].name, categories: sweep.settings[x].labels),
            y: Axis(label: sweep.settings[y].name, categories: order.map { sweep.settings[y].labels[$0] }),
            color: ColorAxis(label: settings.say("loss.axis"), scale: .fitting(rows.joined())),
            emptyNote: settings.say("empty"), marks: [HeatMap(rows, labels: .text(labels))])
        let isMedian = sweep.runs.count > counts[0] * counts[1]
        return Figure(
            kind: "sweep", chart: chart,
            caption: settings.say(isMedian ? "sweep.captionMedian" : "sweep.caption"))
    }

    /// Fewer values than this are better told apart as lines.
    private static let fewestValues = 5
    /// More columns than this a page need not hold.
    private static let mostColumns = 100

    private static func sweepCourse(_ sweep: Sweep, _ measure: String, _ settings: FigureSettings) -> Figure?
    {
        let setting = sweep.settings[0]
        guard setting.numbers != nil, setting.labels.count >= fewestValues,
            sweep.runs.count == setting.labels.count,
            let best = sweep.best
        else { return nil }
        let runs = sweep.runs.sorted { $0.places[0] > $1.places[0] }
        let all = Set(runs.flatMap { $0.history.loss.map { Array($0.steps) } ?? [] }).sorted()
        guard all.count > 1 else { return nil }
        let stride = (all.count + mostColumns - 1) / mostColumns
        let steps = all.indices.filter { $0 % stride == 0 }.map { all[$0] }
        let rows = runs.map { run in steps.map { run.history.loss?.value(at: $0) ?? .nan } }
        let chart = Chart(
            title: settings.say("sweep.title", ["run": .text(best.label)]),
            subtitle: settings.say("sweep.subtitleCourse", ["measure": .text(measure)]),
            size: Size(width: 6.4, height: max(2.6, min(6, 1.4 + 0.22 * Double(rows.count)))),
            description: description(of: sweep, best, settings), language: settings.language.tag,
            x: Axis(label: settings.say("iteration"), integers: true),
            y: Axis(label: setting.name, categories: setting.fromTop.map { setting.labels[$0] }),
            color: ColorAxis(
                label: settings.say("loss.axis"), scale: .fitting(rows.joined(), breakingAtZero: true)),
            emptyNote: settings.say("empty"),
            marks: [
                HeatMap(x: .centers(steps.map(Double.init)), y: .count(rows.count), values: rows.joined())
            ])
        return Figure(kind: "sweep", chart: chart, caption: settings.say("sweep.captionCourse"))
    }

    /// Which run ends lowest, between which losses all end, and how many diverged.
    static func description(of sweep: Sweep, _ best: Sweep.Run, _ settings: FigureSettings) -> String {
        let finite = sweep.runs.map(\.loss).filter(\.isFinite),
            diverged = sweep.runs.count { $0.loss.isInfinite }
        let range = settings.say(
            "sweep.description",
            [
                "runs": .count(sweep.runs.count), "run": .text(best.label), "low": .number(best.loss),
                "high": .number(finite.max() ?? .nan),
            ])
        return diverged == 0
            ? range
            : [range, settings.say("sweep.descriptionDiverged", ["count": .count(diverged)])]
                .joined(separator: settings.language["list.sentence"])
    }
}
