internal import Histories
internal import Languages

extension FindingRule {
    /// Which run ends with the lowest loss, and by how much.
    static let lowest = FindingRule(kind: "lowest") { subjects in
        groups(of: subjects).compactMap { group in
            let ended = group.compactMap { subject in
                finalLoss(of: subject).map { (subject: subject, loss: $0) }
            }.sorted { $0.loss.value < $1.loss.value }
            guard ended.count >= 2, let low = ended.first, let high = ended.last,
                !areOne(low.loss.value, high.loss.value)
            else { return nil }
            let lows = ended.filter { areOne(low.loss.value, $0.loss.value) }.map(\.subject.name)
            let highs = ended.dropFirst(lows.count).filter { areOne($0.loss.value, high.loss.value) }
                .map(\.subject.name)
            var values: [String: Phrase.Value] = [
                "low": .names(lows), "lows": .count(lows.count), "lowLoss": .number(low.loss.value),
                "high": .names(highs), "highs": .count(highs.count), "highLoss": .number(high.loss.value),
                "lowStep": .count(low.loss.step), "highStep": .count(high.loss.step),
                "difference": .number(high.loss.value - low.loss.value, digits: 3),
                "runs": .count(ended.count),
                "lowFirst": .number(low.subject.history.loss?.first?.value ?? .nan),
                "highFirst": .number(high.subject.history.loss?.first?.value ?? .nan),
                "ranking": .phrases(
                    ended.map { run in
                        Phrase(
                            "list.rank",
                            ["run": .name(run.subject.name), "loss": .number(run.loss.value)])
                    }),
            ]
            let ratio = high.loss.value / low.loss.value
            let hasRatio = low.loss.value > 0 && ratio >= 1.1
            values["ratio"] = .number(ratio, digits: 3)
            let form = (ended.count == 2 ? "two" : "many") + (hasRatio ? "ByRatio" : "ByDifference")
            return Finding(
                kind: "lowest", runs: ended.map(\.subject.name), series: "loss", state: low.loss.step,
                value: low.loss.value, claim: Phrase("findings.lowest.\(form)", values),
                evidence: Phrase(
                    (3...6).contains(ended.count)
                        ? "findings.lowest.evidenceRanking" : "findings.lowest.evidence",
                    values), limits: limits(of: ended.map(\.subject))
            )
        }
    }

    /// Whether two losses, the lower first, differ by too little for one to be called lower.
    private static func areOne(_ low: Double, _ high: Double) -> Bool {
        high - low <= 1e-5 * max(abs(low), abs(high))
    }

    private static func limits(of subjects: [Subject]) -> [Phrase] {
        var limits = [Phrase("limits.theseSettings")]
        if Set(subjects.map(\.history.stateCount)).count > 1 {
            limits.append(Phrase("limits.unequalLengths"))
        }
        let falling = subjects.filter(isStillFalling)
        if !falling.isEmpty {
            let all = falling.count == subjects.count
            limits.append(
                all
                    ? Phrase("limits.allFalling")
                    : Phrase("limits.someFalling", ["runs": .names(falling.prefix(4).map(\.name))]))
        }
        return limits
    }

    /// The last step still took more than a thousandth of the loss off.
    private static func isStillFalling(_ subject: Subject) -> Bool {
        guard let values = subject.history.loss?.values, values.count >= 2 else { return false }
        let last = values[values.count - 1], before = values[values.count - 2]
        return before - last > 1e-3 * abs(before)
    }
}
