internal import Charting
internal import Languages

extension Figure {
    /// A sweep of three settings or more: an upright axis for each and one for the loss at the end, and a line per run
    /// through its values. Nil for any other sweep.
    ///
    /// - Parameter measure: What the loss measures, in words.
    public static func parallelCoordinates(_ sweep: Sweep, measure: String, _ settings: FigureSettings)
        -> Figure?
    {
        guard sweep.settings.count >= 3, let best = sweep.best else { return nil }
        let lines = ParallelLines(sweep, diverged: settings.say("sweep.diverged"))
        let chart = Chart(
            title: settings.say("sweep.title", ["run": .text(best.label)]),
            subtitle: settings.say("coordinates.subtitle", ["measure": .text(measure)]),
            size: Size(width: 6.4, height: 4), description: description(of: sweep, best, settings),
            language: settings.language.tag,
            x: Axis(categories: sweep.settings.map(\.name) + [settings.say("coordinates.loss")]),
            emptyNote: settings.say("empty"), marks: [lines])
        return Figure(kind: "coordinates", chart: chart, caption: settings.say("coordinates.caption"))
    }
}

/// Lines through upright axes, each with its own scale; they share the numbers from 0 at the bottom to 1 at the top.
struct ParallelLines: Mark, Hashable {
    /// One axis: its labelled values from 0 to 1.
    struct Upright: Hashable {
        let ticks: [Place]
    }

    /// A label and where it stands on its axis.
    struct Place: Hashable {
        let label: String
        let share: Double
    }

    /// A run.
    struct Course: Hashable {
        /// Where it crosses each axis.
        let shares: [Double]
        /// How low it ends among all, 1 for the lowest; nil where it diverged.
        let rank: Double?
    }

    let axes: [Upright]
    /// The lowest last.
    let courses: [Course]

    /// Where runs that diverged end: above all others.
    private static let top = 0.92

    init(_ sweep: Sweep, diverged: String) {
        let losses = sweep.runs.map(\.loss).filter(\.isFinite)
        let hasDiverged = sweep.runs.contains { $0.loss.isInfinite }
        let low = losses.min() ?? 0, high = losses.max() ?? 1
        let kind = Scale.Kind.fitting(losses), height = hasDiverged ? Self.top - 0.08 : 1
        let axis = Axis(scale: kind)
        let domain = axis.domain(for: low...high, nice: false, target: 5) ?? low...max(high, low + 1)
        let scale = Scale(kind, domain: domain, from: 0, to: height)
        var ticks = axis.ticks(in: domain, target: 5).compactMap { tick in
            scale.position(of: tick.value).map { Place(label: tick.label, share: $0) }
        }
        if hasDiverged { ticks.append(Place(label: diverged, share: 1)) }
        let uprights = sweep.settings.map(Upright.init)
        axes = uprights + [Upright(ticks: ticks)]
        courses = sweep.runs.filter { !$0.loss.isNaN }.sorted { $0.loss > $1.loss }.map { run in
            let end = scale.position(of: run.loss)
            return Course(
                shares: zip(uprights, run.places).map { $0.ticks[$1].share } + [end ?? 1],
                rank: end.map { 1 - $0 / height })
        }
    }

    func extent(x _: Scale.Kind, y _: Scale.Kind) -> Extent { Extent(x: 0...Double(axes.count - 1)) }

    func draw(in plot: Plot) -> [Item] {
        let frame = plot.frame.inset(by: 6)
        func position(_ axis: Int, _ share: Double) -> Position? {
            plot.x.position(of: Double(axis)).map { Position(x: $0, y: frame.maxY - share * frame.height) }
        }
        let uprights = axes.indices.flatMap { axis -> [Item] in
            guard let low = position(axis, 0), let high = position(axis, 1) else { return [] }
            let ticks = axes[axis].ticks.compactMap { position(axis, $0.share) }.map { place in
                Item.line(from: Position(x: place.x - 3, y: place.y), to: place, Stroke(.axis, width: 0.75))
            }
            return [.line(from: low, to: high, Stroke(.axis, width: 0.75))] + ticks
        }
        return courses.enumerated().flatMap { place, course -> [Item] in
            let path = Path(through: course.shares.enumerated().compactMap { position($0, $1) })
            guard let rank = course.rank else {
                return [.path(path, stroke: Stroke(.faint, width: 0.75, dash: .dashed, opacity: 0.45))]
            }
            guard place == courses.count - 1 else {
                // The palest step of the ramp could not be seen on the paper. Below half, words may stand on a line.
                return [.path(path, stroke: Stroke(.sequential(0.25 + 0.6 * rank), width: 1, cap: .round))]
            }
            return [
                .path(path, stroke: Stroke(.background, width: 5)),
                .path(path, stroke: Stroke(.sequential(1), width: 2.5, cap: .round)),
            ]
        } + uprights
    }

    /// The labels, left of each axis.
    func notes(in plot: Plot) -> [Note] {
        let frame = plot.frame.inset(by: 6)
        return axes.enumerated().flatMap { axis, upright in
            upright.ticks.compactMap { tick in
                plot.x.position(of: Double(axis)).map { x in
                    let y = frame.maxY - tick.share * frame.height + 9 * Label.middle
                    var note = Note(
                        tick.label, ink: .muted, spots: [Note.Spot(Position(x: x - 5, y: y), .end)])
                    // Many lines meet here.
                    note.paper = .background
                    return note
                }
            }
        }
    }
}

extension ParallelLines.Upright {
    /// An axis with the values of a setting: numbers where their scale has them, words at equal distances.
    init(_ setting: Sweep.Setting) {
        let count = setting.labels.count
        guard let numbers = setting.numbers, let low = numbers.min(), let high = numbers.max(), low < high
        else {
            ticks = setting.labels.enumerated().map { place, label in
                .init(label: label, share: count > 1 ? Double(place) / Double(count - 1) : 0.5)
            }
            return
        }
        let scale = Scale(.fitting(numbers), domain: low...high, from: 0, to: 1)
        ticks = zip(setting.labels, numbers).map { .init(label: $0, share: scale.position(of: $1) ?? 0) }
    }
}
