internal import Histories
internal import Languages

extension FindingRule {
    /// From which state on the run that ends lowest is lower than all the others.
    static let lead = FindingRule(kind: "lead") { subjects in
        groups(of: subjects).compactMap { group in
            let courses = group.courses
            guard (2...6).contains(courses.count), !subjects.differInSeedsOnly,
                let leader = courses.min(by: { $0.last < $1.last })
            else { return nil }
            let others = courses.filter { $0.subject.name != leader.subject.name }
            let races = others.compactMap { Race(leader, $0) }
            guard races.count == others.count, races.allSatisfy({ $0.isWon }),
                let since = races.map({ $0.lead }).max()
            else { return nil }
            // Two curves that cross are told of where they do.
            guard others.count > 1 || races.allSatisfy({ $0.crossings.isEmpty }) else { return nil }
            let step = leader.loss.steps[since]
            let values: [String: Phrase.Value] = [
                "run": .name(leader.subject.name), "others": .names(others.map(\.subject.name)),
                "count": .count(others.count), "step": .count(step),
                "states": .count(leader.values.count - since), "all": .count(leader.values.count),
            ]
            let form = (since <= 1 ? "throughout" : "since") + (others.count == 1 ? "" : "Many")
            return Finding(
                kind: "lead", runs: [leader.subject.name] + others.map(\.subject.name),
                series: leader.loss.name, state: step, value: Double(since),
                claim: Phrase("findings.lead.\(form)", values),
                evidence: Phrase("findings.lead.evidence", values),
                limits: [Phrase("limits.theseSettings")])
        }
    }

    /// Which of a few runs change their order, once or a few times, beyond noise.
    static let crossing = FindingRule(kind: "crossing") { subjects in
        groups(of: subjects).compactMap { group in
            let courses = group.courses
            guard (2...4).contains(courses.count), !subjects.differInSeedsOnly else { return nil }
            let crossed = courses.indices.flatMap { one in
                courses.indices.dropFirst(one + 1).compactMap { other -> (race: Race, count: Int)? in
                    let (a, b) = (courses[one], courses[other])
                    let race = a.last <= b.last ? Race(a, b) : Race(b, a)
                    return race.flatMap { $0.isWon && !$0.crossings.isEmpty ? ($0, $0.crossings.count) : nil }
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
                                "run": .name(race.one.subject.name), "other": .name(race.other.subject.name),
                                "step": .count(step), "count": .count(count),
                            ])
                    }),
                "levels": .phrases(
                    crossed.map { race, _ in
                        let place = race.crossings.last ?? 0
                        return Phrase(
                            "list.atCrossing",
                            [
                                "run": .name(race.one.subject.name), "other": .name(race.other.subject.name),
                                "step": .count(race.one.loss.steps[place]),
                                "loss": .number(race.one.values[place]),
                                "otherLoss": .number(race.other.values[place]),
                            ])
                    }),
            ]
            let place = first.race.crossings.last ?? 0
            return Finding(
                kind: "crossing",
                runs: courses.map(\.subject.name).filter { name in
                    crossed.contains { [$0.race.one.subject.name, $0.race.other.subject.name].contains(name) }
                }, series: first.race.one.loss.name, state: first.race.one.loss.steps[place],
                value: Double(crossed.count), role: .course,
                claim: Phrase("findings.crossing.claim", values),
                evidence: Phrase("findings.crossing.evidence", values),
                limits: [Phrase("limits.theseSettings")])
        }
    }
}
