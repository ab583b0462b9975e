internal import Algorithms
internal import Histories
internal import Languages

extension FindingRule {
    /// Which units of a layer have equal weights at every state, in and out, and so remain one unit.
    static let symmetry = FindingRule(kind: "symmetry") { subjects in
        let found = subjects.filter { $0.history.stateCount > 1 }.map {
            (subject: $0, groups: twins(in: $0.history))
        }
        // Runs of which the same is to be said.
        let alike = found.map(\.groups).uniqued()
            .map { groups in (groups: groups, subjects: found.filter { $0.groups == groups }.map(\.subject)) }
        return alike.compactMap { groups, subjects in
            guard let first = groups.first, let subject = subjects.first else { return nil }
            let units = groups.flatMap { $0 }
            let weight = subject.history.series(.weight).first { series in
                ParameterName(column: series.name).map { Unit(layer: $0.layer, unit: $0.unit) } == first[0]
            }
            let values: [String: Phrase.Value] = [
                "run": .names(subjects.map(\.name)),
                "units": .names(units.prefix(8).map { "layer\($0.layer).\($0.unit)" }),
                "count": .count(units.count), "states": .count(weight?.values.count ?? 0),
            ]
            let form = units.count > 8 ? "some" : groups.count > 1 ? "groups" : "claim"
            return Finding(
                kind: "symmetry", runs: subjects.map(\.name), series: weight?.name,
                value: Double(units.count), role: .explanation,
                claim: Phrase("findings.symmetry.\(form)", values),
                evidence: Phrase("findings.symmetry.evidence", values), limits: [Phrase("limits.thisStart")])
        }
    }

    private struct Unit: Hashable {
        let layer: Int
        let unit: Int
    }

    /// Groups of hidden units whose weights are equal, bit for bit.
    private static func twins(in history: History) -> [[Unit]] {
        var incoming: [Unit: [[Double]]] = [:]
        var outgoing: [Unit: [[Double]]] = [:]
        for series in history.series(.weight) {
            guard let name = ParameterName(column: series.name) else { return [] }
            incoming[Unit(layer: name.layer, unit: name.unit), default: []].append(series.values)
            guard let input = name.input else { continue }
            outgoing[Unit(layer: name.layer - 1, unit: input), default: []].append(series.values)
        }
        // The outputs, which feed nothing, and the inputs, which nothing feeds, are no hidden units.
        let hidden = incoming.keys.filter { outgoing[$0] != nil }.sorted {
            ($0.layer, $0.unit) < ($1.layer, $1.unit)
        }
        var groups: [[Unit]] = []
        for unit in hidden {
            let place = groups.firstIndex { group in
                group[0].layer == unit.layer && incoming[group[0]] == incoming[unit]
                    && outgoing[group[0]] == outgoing[unit]
            }
            if let place { groups[place].append(unit) } else { groups.append([unit]) }
        }
        return groups.filter { $0.count > 1 }
    }
}
