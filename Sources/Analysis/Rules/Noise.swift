internal import Glibc
internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses go nowhere beyond their noise.
    static let noise = FindingRule(kind: "noise") { subjects in
        let noisy = subjects.courses.filter { course in
            guard let trend = course.trend, !course.isConstant else { return false }
            // A smooth course that comes back to where it was is no noise, nor is one that swings.
            return trend.direction == .none && trend.roughness > 0.8 && course.swing == nil
                && course.values.count >= 20 && !course.fellAtOnce
        }
        guard let first = noisy.first else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": told(noisy.map(\.name), of: subjects), "count": .count(noisy.count),
            "each": each(
                noisy.map {
                    Phrase(
                        "list.noise",
                        [
                            "run": .name($0.name), "low": .number($0.values.min() ?? .nan),
                            "high": .number($0.values.max() ?? .nan),
                            "statistic": .number($0.trend?.statistic ?? .nan, digits: 2),
                        ])
                }),
        ]
        return [
            Finding(
                kind: "noise", runs: noisy.map(\.name), series: first.loss.name,
                value: first.trend?.statistic, role: .warning, claim: Phrase("findings.noise.claim", values),
                evidence: Phrase("findings.noise.evidence", values), limits: [Phrase("limits.hiddenTrend")])
        ]
    }
}

extension Course {
    /// Whether it begins away from where it then stays, which few of its ranks would tell.
    fileprivate var fellAtOnce: Bool {
        let start = share(20, atLeast: 1)
        let distance = Array(values.prefix(start)).average - Array(values.dropFirst(start)).average
        return abs(distance) > 9 * noise / sqrt(Double(start))
    }
}
