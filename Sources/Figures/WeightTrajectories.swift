internal import Algorithms
internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// How every weight moves: a panel per weight with a line per run, or in a larger network a panel per layer; nil
    /// where the runs share no weight, or a layer has so many that their spread tells more.
    public static func weightTrajectories(_ traces: [Trace], title: String, _ settings: FigureSettings)
        -> Figure?
    {
        let shared = sharedWeights(of: traces)
        guard !shared.isEmpty else { return nil }
        guard layers(of: shared).allSatisfy({ $0.count <= mostWeights }) else { return nil }
        let perLayer = shared.count > mostWeights
        let panels = perLayer ? layerPanels(shared, traces, settings) : shared.map { weightPanel($0, traces) }
        let rows = perLayer ? panels.count : (panels.count + 3) / 4
        let caption = perLayer ? "weights.captionLayers" : "weights.caption"
        let chart = Chart(
            title: title, subtitle: settings.say("weights.subtitle"),
            size: Size(width: 6.4, height: max(3.2, min(9, 1.3 + 1.35 * Double(rows)))),
            description: settings.say(
                "weights.description", ["count": .count(shared.count), "runs": .count(traces.count)]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings),
            y: Axis(label: settings.say("weights.axis"), domain: Trace.domain(traces) { $0.series(.weight) }),
            panels: panels,
            columns: perLayer ? 1 : min(4, panels.count),
            emptyNote: settings.say("empty"))
        return Figure(
            kind: "weights", chart: chart,
            caption: settings.say(caption))
    }

    /// The weights that all runs have, by name.
    private static func sharedWeights(of traces: [Trace]) -> [String] {
        guard let first = traces.first else { return [] }
        let others = traces.dropFirst().map { Set($0.history.series(.weight).map(\.name)) }
        return first.history.series(.weight).map(\.name).filter { name in
            others.allSatisfy { $0.contains(name) }
        }
    }

    private static func weightPanel(_ name: String, _ traces: [Trace]) -> Panel {
        Panel(
            name: symbol(of: name),
            marks: Trace.marks(traces) { $0.history[name] })
    }

    /// More panels are no longer looked at one by one, and more lines only blacken a panel.
    private static let mostWeights = 16

    private static func layerPanels(_ names: [String], _ traces: [Trace], _ settings: FigureSettings)
        -> [Panel]
    {
        layers(of: names).enumerated().map { layer, weights in
            let marks = Trace.backToFront(traces).flatMap { trace in
                weights.enumerated().compactMap { place, name in
                    trace.history[name].map { trace.line($0, labelled: place == 0) }
                }
            }
            return Panel(name: settings.say("layer", ["layer": .count(layer + 1)]), marks: marks)
        }
    }

    /// The weights of each layer, by name.
    private static func layers(of names: [String]) -> [[String]] {
        Array(names.chunked { $0.prefix { $0 != "." } == $1.prefix { $0 != "." } }).map(Array.init)
    }

    /// `w3` is written w₃, `layer1.w.2.3` w⁽¹⁾₂₃ and `layer1.b.2` b⁽¹⁾₂, as in the equations.
    static func symbol(of name: String) -> String {
        if name.hasPrefix("w"), let number = Int(name.dropFirst()) {
            return "w" + NumberText.subscript(number)
        }
        let parts = name.split(separator: ".")
        let places = parts.dropFirst(2).compactMap { Int($0) }
        guard let layer = parts.first.flatMap({ Int($0.dropFirst("layer".count)) }), !places.isEmpty else {
            return name
        }
        let separator = places.count > 1 && places.contains { $0 > 9 } ? " " : ""
        return "\(parts[1])⁽\(NumberText.superscript(layer))⁾"
            + places.map(NumberText.subscript).joined(separator: separator)
    }
}
