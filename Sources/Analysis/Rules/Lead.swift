internal import Histories
internal import Languages

extension FindingRule {
    /// From which state on the run that ends lowest is lower than all the others.
    static let lead = FindingRule(kind: "lead") { subjects in
        groups(of: subjects).compactMap { group in
            let runs = group.filter { $0.course != nil }
            guard (2...6).contains(runs.count), !subjects.differInSeedsOnly,
                let first = runs.min(by: { ($0.course?.last ?? 0) < ($1.course?.last ?? 0) }),
                let leader = first.course
            else { return nil }
            let others = runs.filter { $0.name != first.name }
            let races = others.compactMap { Race(first, $0) }
            guard races.count == others.count, races.allSatisfy({ $0.isWon }),
                let since = races.map({ $0.lead }).max()
            else { return nil }
            // Two curves that cross are told of where they do.
            guard others.count > 1 || !isTold(races[0].crossings) else { return nil }
            let step = leader.loss.steps[since]
            let values: [String: Phrase.Value] = [
                "run": .name(leader.name), "others": .names(others.map(\.name)),
                "count": .count(others.count), "step": .count(step),
                "states": .count(leader.values.count - since), "all": .count(leader.values.count),
            ]
            let form = (since <= 1 ? "throughout" : "since") + (others.count == 1 ? "" : "Many")
            return Finding(
                kind: "lead", runs: [leader.name] + others.map(\.name),
                series: leader.loss.name, state: step, value: Double(since),
                claim: Phrase("findings.lead.\(form)", values),
                evidence: Phrase("findings.lead.evidence", values),
                limits: [Phrase("limits.theseSettings")])
        }
    }

    /// Curves that change places again and again do not just cross.
    private static func isTold(_ crossings: [Int]) -> Bool { (1...3).contains(crossings.count) }

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
                    return race.flatMap { $0.isWon && isTold($0.crossings) ? ($0, $0.crossings.count) : nil }
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
