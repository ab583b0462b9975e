internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How the outputs for one sample approach their targets: a panel per unit, the target as a dashed rule.
    public static func outputTrajectories(
        _ traces: [Trace], targets: [Double], title: String, _ settings: FigureSettings
    ) -> Figure? {
        guard let first = traces.first else { return nil }
        let outputs = first.history.series(.output).prefix(targets.count).map(\.name)
        guard (1...8).contains(outputs.count) else { return nil }
        let panels = zip(outputs, targets).enumerated().map { place, output in
            let (name, target) = output
            let lines = Trace.marks(traces) { $0.history[name] }
            let rule = Rule(y: target)
            let unit = "o" + NumberText.subscript(place + 1)
            let heading = settings.say("outputs.panel", ["unit": .text(unit), "target": .number(target)])
            return Panel(name: heading, marks: [rule] + lines)
        }
        let values = traces.flatMap { $0.history.series(.output) }.flatMap(\.values)
        let isOutOfReach = targets.contains { $0 < 0 } && values.allSatisfy { $0 >= 0 }
        let rows = (panels.count + 1) / 2
        let chart = Chart(
            title: title, subtitle: settings.say("outputs.subtitle"),
            size: Size(width: 6.4, height: 1.2 + 2.1 * Double(rows)),
            description: settings.say(
                "outputs.description", ["count": .count(panels.count), "runs": .count(traces.count)]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("outputs.axis"), domain: Trace.domain(traces) { $0.series(.output) }),
            panels: panels, columns: min(2, panels.count),
            emptyNote: settings.say("empty"))
        return Figure(
            kind: "outputs", chart: chart,
            caption: settings.say(isOutOfReach ? "outputs.captionNegative" : "outputs.caption"))
    }
}
