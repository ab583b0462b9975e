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

    init?(of experiment: Experiment, _ runs: [Run], _ traces: [Trace], _ labels: Labels, _ colours: Colours) {
        guard runs.count > 6, experiment.varied.contains(where: \.isSeed) else { return nil }
        let places = Array(zip(experiment.members, zip(runs, traces)))
        let seeded = places.filter { member, _ in
            member.variations.allSatisfy { !$0.key.isSeed || Int($0.value) != nil }
        }
        let settings = Array(seeded.map(\.0.setting).uniqued())
        guard (1...Self.mostGroups).contains(settings.count) else { return nil }
        let members = settings.map { setting in seeded.filter { $0.0.setting == setting } }
        guard members.allSatisfy({ $0.count >= Self.fewestSeeds }) else { return nil }
        let looks = colours.looks(of: members.map { $0[0].1.0 })
        groups = zip(zip(settings, looks), members).map { named, members in
            SeedGroup(
                label: settings.count > 1 ? named.0.map { labels[$0] } ?? "" : "", ink: named.1.ink,
                dash: settings.count > 1 ? named.1.dash : .solid, traces: members.map(\.1.1))
        }
        others =
            places.filter { member, _ in !seeded.contains { $0.0 == member } }.map { member, drawn in
                var trace = drawn.1
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
