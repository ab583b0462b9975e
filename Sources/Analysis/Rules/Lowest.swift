internal import Histories
internal import Languages

extension FindingRule {
    /// Which run ends with the lowest loss, and by how much.
    static let lowest = FindingRule(kind: "lowest") { subjects in
        groups(of: subjects).compactMap { group in
            // Which seed draws the lowest is nothing to learn from; and one thing is not told twice.
            guard !group.differInSeedsOnly, seeds.find(group).isEmpty, !isSensitivityTold(of: group) else {
                return nil
            }
            let (ended, swinging) = placed(group)
            guard ended.count >= 2, let low = ended.first, let high = ended.last,
                Standing.areApart(low.standing, high.standing)
            else { return nil }
            let lows = ended.prefix { !Standing.areApart(low.standing, $0.standing) }.map(\.subject.name)
            let highs = ended.dropFirst(lows.count).filter {
                !Standing.areApart($0.standing, high.standing)
            }.map(\.subject.name)
            let lowFirst = low.subject.history.loss?.first?.value ?? .nan
            let highFirst = high.subject.history.loss?.first?.value ?? .nan
            let ratio = high.loss.value / low.loss.value
            let hasRatio = low.loss.value > 0 && ratio >= 1.1
            let values: [String: Phrase.Value] = [
                "low": .names(lows), "lowLoss": .number(low.loss.value),
                "high": .names(highs), "highLoss": .number(high.loss.value),
                "lowStep": .count(low.loss.step), "highStep": .count(high.loss.step),
                "difference": .number(high.loss.value - low.loss.value, digits: 3),
                "ratio": .number(ratio, digits: 3), "runs": .count(ended.count),
                "lowFirst": .number(lowFirst), "highFirst": .number(highFirst),
                "start": .phrases(start(lowFirst, highFirst)),
                "ranking": .phrases(
                    ended.map { run in
                        Phrase(
                            "list.rank", ["run": .name(run.subject.name), "loss": .number(run.loss.value)])
                    }),
            ]
            let by = hasRatio ? "ByRatio" : "ByDifference"
            let form = ended.count == 2 ? "two" + by : ended.count <= 5 ? "few" : "many" + by
            // An order that noise may have made is not told.
            let isRanked = zip(ended, ended.dropFirst()).allSatisfy {
                Standing.areApart($0.standing, $1.standing)
            }
            let evidence = "evidence" + (form == "few" ? by : "")
            return Finding(
                kind: "lowest", runs: ended.map(\.subject.name), series: "loss", state: low.loss.step,
                value: low.loss.value, role: .comparison,
                brief: form == "few" && ended.count > 3 ? Phrase("findings.lowest.brief", values) : nil,
                claim: Phrase("findings.lowest.\(form)", values),
                evidence: Phrase("findings.lowest.\(evidence)", values),
                limits: limits(of: ended.map(\.subject), among: group, swinging)
                    + (isRanked || form != "few" ? [] : [Phrase("limits.notRanked")]))
        }
    }

    /// The runs that ended, the lowest first; without those that swing too much to be told from the lowest, though
    /// others below them can be.
    static func placed(_ group: [Subject])
        -> (ended: [(subject: Subject, loss: Extremum, standing: Standing)], swinging: [String])
    {
        let ended = group.compactMap { subject in
            Standing(subject.history.loss, of: subject).map {
                (subject: subject, loss: $0.last, standing: $0)
            }
        }.sorted { $0.loss.value < $1.loss.value }
        guard let low = ended.first,
            let apart = ended.firstIndex(where: { Standing.areApart(low.standing, $0.standing) })
        else { return (ended, []) }
        let rest = ended[apart...]
        return (
            ended[..<apart] + rest.filter { Standing.areApart(low.standing, $0.standing) },
            rest.filter { !Standing.areApart(low.standing, $0.standing) }.map(\.subject.name)
        )
    }

    /// That the run which ends lower had another loss to begin with, where it had.
    private static func start(_ low: Double, _ high: Double) -> [Phrase] {
        guard low > 0, high > 0, max(low / high, high / low) > 1.01 else { return [] }
        let ratio = Phrase.Value.number(max(low / high, high / low), digits: 3)
        return [Phrase(low < high ? "list.startsLower" : "list.startsHigher", ["ratio": ratio])]
    }

    private static func limits(of ended: [Subject], among group: [Subject], _ swinging: [String]) -> [Phrase]
    {
        var limits = [Phrase("limits.theseSettings")]
        if !swinging.isEmpty {
            limits.append(
                Phrase("limits.swings", ["runs": .names(swinging), "count": .count(swinging.count)]))
        }
        let diverged = group.count - ended.count - swinging.count
        if diverged > 0 { limits.append(Phrase("limits.divergedLeftOut", ["runs": .count(diverged)])) }
        if Set(ended.map(\.history.stateCount)).count > 1 { limits.append(Phrase("limits.unequalLengths")) }
        return limits + fallingLimits(of: ended)
    }
}
