internal import Histories
internal import Languages

extension FindingRule {
    /// How far apart many runs end that differ in nothing but their first weights, or in any one thing.
    static let spread = FindingRule(kind: "spread") { subjects in
        groups(of: subjects).compactMap { group in
            let ended = group.compactMap { subject in
                finalLoss(of: subject).map { (subject: subject, loss: $0) }
            }
            let ends = ended.map(\.loss.value).sorted()
            let lengths = Set(ended.map(\.loss.step))
            let isSeeded = group.differInSeedsOnly
            guard isSeeded || group.variedKeys == nil, ends.count >= (isSeeded ? 3 : 8), let low = ends.first,
                let high = ends.last
            else { return nil }
            let values: [String: Phrase.Value] = [
                "runs": .count(ends.count), "low": .number(low), "high": .number(high),
                "median": .number(quantile(0.5, of: ends)), "lower": .number(quantile(0.25, of: ends)),
                "upper": .number(quantile(0.75, of: ends)),
                "ratio": .number(high / low, digits: 3),
                "difference": .number(high - low, digits: 3), "iterations": .count(lengths.max() ?? 0),
            ]
            let isApart = high - low > 1e-3 * abs(high)
            let form = !isApart ? "together" : lengths.count == 1 ? "apart" : "apartUneven"
            let runs = ended.map(\.subject)
            return Finding(
                kind: "spread", runs: runs.map(\.name), series: "loss", value: high - low,
                role: .comparison,
                claim: Phrase("findings.spread.\(form)", values),
                // Of losses that may be negative, a ratio says nothing.
                evidence: Phrase(
                    low > 0 && high > 1.01 * low
                        ? "findings.spread.evidenceRatio" : "findings.spread.evidence", values),
                limits: (isSeeded ? runs.seedLimits : []) + fallingLimits(of: runs))
        }
    }

    /// The value below which this share lies, interpolated between neighbours.
    static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
