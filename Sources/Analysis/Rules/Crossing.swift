internal import Histories
internal import Languages

extension FindingRule {
    /// Which of a few runs change their order, once or a few times, beyond noise.
    static let crossing = FindingRule(kind: "crossing") { subjects in
        groups(of: subjects).compactMap { group in
            let runs = group.filter { $0.course != nil }.sorted {
                ($0.course?.last ?? 0) < ($1.course?.last ?? 0)
            }
            guard (2...4).contains(runs.count), !subjects.differInSeedsOnly else { return nil }
            let crossed = runs.indices.flatMap { one in
                runs[(one + 1)...].compactMap { other -> (race: Race, count: Int)? in
                    let race = Race(runs[one], other)
                    return race.flatMap { $0.isCrossing ? ($0, $0.crossings.count) : nil }
                }
            }
            guard let first = crossed.first else { return nil }
            let values: [String: Phrase.Value] = [
                "each": .phrases(
                    crossed.map { race, count in
                        let step = race.one.loss.steps[race.crossings.last ?? 0]
                        return Phrase(
                            count == 1 ? "list.crossing" : "list.crossings",
                            [
                                "run": .name(race.one.name), "other": .name(race.other.name),
                                "step": .count(step), "count": .count(count),
                            ])
                    }),
                "levels": .phrases(
                    crossed.map { race, _ in
                        let place = race.crossings.last ?? 0
                        return Phrase(
                            "list.atCrossing",
                            [
                                "run": .name(race.one.name), "other": .name(race.other.name),
                                "step": .count(race.one.loss.steps[place]),
                                "loss": .number(race.one.values[place]),
                                "otherLoss": .number(race.other.values[place]),
                            ])
                    }),
            ]
            let place = first.race.crossings.last ?? 0
            return Finding(
                kind: "crossing",
                runs: runs.map(\.name).filter { name in
                    crossed.contains { [$0.race.one.name, $0.race.other.name].contains(name) }
                }, series: first.race.one.loss.name, state: first.race.one.loss.steps[place],
                value: Double(crossed.count), role: .course,
                claim: Phrase("findings.crossing.claim", values),
                evidence: Phrase("findings.crossing.evidence", values),
                limits: [Phrase("limits.theseSettings")])
        }
    }
}

extension Race {
    /// Whether the first overtook the other and stayed below: curves that change places again and again do not just
    /// cross, and who comes below the other at the very end has not done so where they crossed before.
    var isCrossing: Bool { isWon && holdsLead && (1...3).contains(crossings.count) }
}
