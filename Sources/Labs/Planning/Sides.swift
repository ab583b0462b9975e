internal import Errors
internal import Algorithms
internal import Analysis
internal import Yams

// Which runs of an experiment an expectation names.
extension LabReader {
    /// The expectation with its sides; nil, and reported, where one of them is no run of the experiment.
    mutating func expectation(
        _ planned: PlannedExpectation, of members: [Experiment.Member], _ runs: [Run]
    ) -> Expectation? {
        var expectation = planned.expectation
        for node in planned.sides {
            guard let side = side(node, among: members, runs) else { return nil }
            guard !expectation.sides.contains(side) else {
                reader.report(
                    node, .repeated, "\(shown(Self.text(of: node))) is named twice", allowed: "each run once")
                return nil
            }
            expectation.sides.append(side)
        }
        if expectation.kind.takes == .side, members.count < 2, let node = planned.sides.first {
            reader.report(
                node, .expectation, "this experiment has one run, so nothing can be \(expectation.kind.name)",
                allowed: "at least two runs")
            return nil
        }
        return expectation
    }

    private mutating func side(
        _ node: Node, among members: [Experiment.Member], _ runs: [Run]
    ) -> Expectation.Side? {
        let name = Self.text(of: node)
        let known = members.map { names(of: $0, runs) }
        // A full name goes before a part of one.
        let places =
            known[0].indices.lazy.map { rank in members.indices.filter { known[$0][rank].contains(name) } }
            .first { !$0.isEmpty } ?? []
        let found = places.map { members[$0] }, settings = Set(found.map(\.setting))
        let shortest = Array(known.map { $0[1].last ?? $0[0][0] }.uniqued())
        let allowed =
            shortest.prefix(24).joined(separator: ", ")
            + (shortest.count > 24 ? ", … \(shortest.count - 24) more" : "")
        guard let first = found.first else {
            reader.report(
                node, .unknownName, "this experiment has no run \(shown(name))", allowed: allowed,
                suggestion: known.joined().joined().nearest(to: name))
            return nil
        }
        if found.count == 1 { return Expectation.Side(name: first.run, runs: [first.run]) }
        guard settings.count == 1, let setting = first.setting else {
            reader.report(
                node, .expectation,
                "\(shown(name)) means \(found.count) runs that differ in more than a seed",
                allowed: allowed)
            return nil
        }
        return Expectation.Side(name: setting, runs: found.map(\.run))
    }

    /// What a run may be called, by rank: its whole name; its setting's, without seeds; one of its keys with
    /// its value; a value alone, of a seed last.
    private func names(of member: Experiment.Member, _ runs: [Run]) -> [[String]] {
        let whole = member.variations.map(\.text).joined(separator: "-")
        let setting = member.variations.filter { !$0.key.isSeed }.map(\.text).joined(separator: "-")
        let aliases = runs.first { $0.name == member.run }.map { [$0.name] + $0.aliases } ?? []
        return [
            [whole] + aliases, setting.isEmpty ? [] : [setting],
            member.variations.map(\.text),
            member.variations.filter { !$0.key.isSeed }.map(\.value), member.variations.map(\.value),
        ]
    }
}
