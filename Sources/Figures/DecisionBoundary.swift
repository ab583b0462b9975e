internal import Charting
public import Histories
internal import Languages

extension Figure {
    /// Which class networks of two inputs say at every point of their plane, and the samples: a panel for each run. Nil
    /// where there are no classes.
    public static func decisionBoundary(
        _ runs: [(label: String, regions: DecisionRegions)], _ settings: FigureSettings
    ) -> Figure? {
        let drawn = runs.compactMap { run in ClassRegions(run.regions).map { (run.label, run.regions, $0) } }
        guard let first = drawn.first?.1 else { return nil }
        let columns = drawn.count == 4 ? 2 : min(3, drawn.count)
        let rows = (drawn.count + columns - 1) / columns
        // About square plots.
        let side = min(3.3, 5.9 / Double(columns) - 0.25)
        let inputs = (0...1).map { place in
            place < first.inputNames.count ? first.inputNames[place] : "x" + NumberText.subscript(place + 1)
        }
        let chart = Chart(
            title: settings.say("boundary.title"), subtitle: settings.say("boundary.subtitle"),
            size: Size(width: 6.4, height: 1.35 + Double(rows) * (side + 0.3)),
            description: drawn.map { description(of: $0.1, $0.0, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Axis(label: inputs[0]), y: Axis(label: inputs[1]),
            panels: drawn.map { label, regions, areas in
                Panel(
                    name: drawn.count == 1 ? "" : label, marks: [areas] + dots(of: regions, settings))
            }, columns: columns, emptyNote: settings.say("empty"))
        let samples = drawn.flatMap(\.1.samples)
        let captions =
            ["boundary.caption"]
            + (samples.contains(where: \.isValidation) ? ["boundary.captionValidation"] : [])
            + (samples.contains(where: \.isWrong) ? ["boundary.captionWrong"] : [])
        return Figure(
            kind: "boundary", chart: chart,
            caption: captions.map { settings.say($0) }.joined(separator: settings.language["list.sentence"]))
    }

    /// The samples in their classes' colours: rings around those that are given another class, those that the network
    /// was only watched on with a hole.
    private static func dots(of regions: DecisionRegions, _ settings: FigureSettings) -> [any Mark] {
        let samples = regions.samples, wrong = samples.filter(\.isWrong)
        let radius = samples.count <= 40 ? 3.5 : samples.count <= 400 ? 2.2 : 1.4
        var marks: [any Mark] = []
        if !wrong.isEmpty {
            marks.append(
                Point(
                    settings.say("boundary.wrong"), x: wrong.map(\.x), y: wrong.map(\.y), ink: .text,
                    radius: radius + 2, filled: false))
        }
        for place in Set(samples.map(\.target)).sorted().compactMap({ Int(exactly: $0) }) {
            let name =
                place < regions.classNames.count
                ? regions.classNames[place] : settings.say("boundary.class", ["class": .count(place)])
            for isValidation in [false, true] {
                let own = samples.filter { $0.target == Double(place) && $0.isValidation == isValidation }
                guard !own.isEmpty else { continue }
                marks.append(
                    Point(
                        isValidation ? "" : name, x: own.map(\.x), y: own.map(\.y),
                        ink: ClassRegions.ink(place).deepened, radius: radius, filled: !isValidation))
            }
        }
        return marks
    }

    private static func description(of regions: DecisionRegions, _ label: String, _ settings: FigureSettings)
        -> String
    {
        let learnt = regions.samples.filter { !$0.isValidation }
        return settings.say(
            "boundary.description",
            [
                "run": .text(label), "right": .count(learnt.count { !$0.isWrong }),
                "samples": .count(learnt.count),
            ])
    }
}

extension Ink {
    /// The shade of a series that stands out on an area of its colour.
    fileprivate var deepened: Ink {
        if case .series(let number, _) = self { .series(number, .strong) } else { self }
    }
}
