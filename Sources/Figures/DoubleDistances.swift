internal import Charting
public import Histories
internal import Languages

extension Figure {
    /// How far each of several ways to train one network is from double precision at each state, a panel for each
    /// quantity: of one run its line, of several the median and the middle half; nil where there are no runs.
    ///
    /// - Parameters:
    ///   - ways: Each way's name and, for each panel, the distances of its runs.
    ///   - panels: The quantities' names.
    public static func doubleDistances(
        _ ways: [(name: String, panels: [[Series]])], panels: [String], title: String,
        _ settings: FigureSettings
    ) -> Figure? {
        guard ways.flatMap(\.panels).joined().flatMap(\.values).contains(where: { $0 > 0 }) else {
            return nil
        }
        let count = ways.first?.panels.first?.count ?? 0
        let chart = Chart(
            title: title, subtitle: settings.say(count > 1 ? "distances.subtitle" : "distances.subtitleOne"),
            description: ways.map { description(of: $0.name, $0.panels, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Axis(label: settings.say("iteration"), integers: true),
            y: Axis(label: settings.say("distances.axis"), scale: .log),
            panels: panels.enumerated().map { place, name in
                Panel(
                    name: name,
                    marks: ways.enumerated().flatMap { number, way in
                        marks(way.name, way.panels[place], number)
                    })
            }, emptyNote: settings.say("empty"))
        return Figure(
            kind: "distances", chart: chart,
            caption: settings.say(
                count > 1 ? "distances.caption" : "distances.captionOne", ["runs": .count(count)]))
    }

    private static func marks(_ name: String, _ series: [Series], _ number: Int) -> [any Mark] {
        let ink = Ink.series(number + 1), dash: Dash = number == 0 ? .solid : .dashed
        // On a logarithmic axis a line breaks off at 0.
        func shown(_ value: Double) -> Double { value > 0 ? value : .nan }
        guard series.count > 1, let spread = SeedSpread(series, x: { $0.steps.map { Double($0) } }) else {
            return series.map {
                Line(name, x: $0.steps.map { Double($0) }, y: $0.values.map(shown), ink: ink, dash: dash)
            }
        }
        let edges = spread.middle ?? spread.whole
        let band = Band(
            x: spread.x, lower: edges.lower.map(shown), upper: edges.upper.map(shown), ink: ink, opacity: 0.15
        )
        return [band, Line(name, x: spread.x, y: spread.median.map(shown), ink: ink, dash: dash)]
    }

    private static func description(
        of name: String, _ panels: [[Series]], _ settings: FigureSettings
    ) -> String {
        let ends = panels.map { series in series.compactMap { $0.values.last }.sorted() }
        return settings.say(
            "distances.description",
            [
                "way": .text(name), "loss": .number(ends.first.map { $0.quantile(0.5) } ?? .nan, digits: 3),
                "weights": .number(ends.last.map { $0.quantile(0.5) } ?? .nan, digits: 3),
            ])
    }
}
