internal import Algorithms
internal import Charting
internal import Figures
internal import Histories
internal import Labs

/// The runs of an experiment that tries its settings with several seeds each, more than could be told apart as lines.
struct Seeds {
    /// The runs of each setting.
    var groups: [SeedGroup]
    /// The runs from the lab's own first weights.
    var others: [Trace]

    private static let mostGroups = 6
    /// Two runs have no spread.
    private static let fewestSeeds = 3

    /// The places of the runs of each setting among those of an experiment; nil where there are no seeds, too few of
    /// them, or too many settings.
    static func places(of experiment: Experiment) -> [[Int]]? {
        let members = experiment.members
        guard members.count > 6, experiment.varied.contains(where: \.isSeed) else { return nil }
        let seeded = members.indices.filter { place in
            members[place].variations.allSatisfy { !$0.key.isSeed || Int($0.value) != nil }
        }
        let settings = Array(seeded.map { members[$0].setting }.uniqued())
        guard (1...mostGroups).contains(settings.count) else { return nil }
        let places = settings.map { setting in seeded.filter { members[$0].setting == setting } }
        return places.allSatisfy { $0.count >= fewestSeeds } ? places : nil
    }

    init?(of experiment: Experiment, _ runs: [Run], _ traces: [Trace], _ labels: Labels, _ colours: Colours) {
        guard let places = Self.places(of: experiment) else { return nil }
        let members = experiment.members, seeded = Set(places.joined())
        let settings = places.map { members[$0[0]].setting }
        let looks = colours.looks(of: places.map { runs[$0[0]] })
        groups = zip(zip(settings, looks), places).map { named, places in
            SeedGroup(
                label: settings.count > 1 ? named.0.map { labels[$0] } ?? "" : "", ink: named.1.ink,
                dash: settings.count > 1 ? named.1.dash : .solid, traces: places.map { traces[$0] })
        }
        others =
            members.indices.filter { !seeded.contains($0) }.map { place in
                let member = members[place]
                var trace = traces[place]
                let group = settings.firstIndex(of: member.setting)
                trace.ink = settings.count > 1 ? group.map { looks[$0].ink } ?? .text : .text
                (trace.label, trace.dash, trace.isFaint) = (labels[member.run], .dashed, false)
                return trace
            } + traces.dropFirst(runs.count)
    }

    /// Those of these runs.
    func restricted(to runs: Set<String>) -> Seeds? {
        var seeds = self
        seeds.groups = groups.compactMap { group in
            var group = group
            group.traces.removeAll { !runs.contains($0.history.name) }
            return group.traces.isEmpty ? nil : group
        }
        seeds.others.removeAll { !runs.contains($0.history.name) }
        return seeds.groups.isEmpty ? nil : seeds
    }
}
