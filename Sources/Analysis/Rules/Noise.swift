internal import Glibc
internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses go nowhere beyond their noise.
    static let noise = FindingRule(kind: "noise") { subjects in
        courseFinding(
            "noise", of: subjects, role: .warning, limit: "limits.hiddenTrend", finding: \.noTrend,
            value: { _, trend in trend.statistic }
        ) { course, trend in
            Phrase(
                "list.noise",
                [
                    "run": .name(course.name), "low": .number(course.values.min() ?? .nan),
                    "high": .number(course.values.max() ?? .nan),
                    "statistic": .number(trend.statistic, digits: 2),
                ])
        }
    }
}

extension Course {
    /// The trend that the test did not find, where all is noise.
    fileprivate var noTrend: Trend? {
        // A smooth course that comes back to where it was is no noise, nor is one that swings.
        guard let trend, !isConstant, trend.direction == .none, trend.roughness > 0.8, swing == nil,
            plateau == nil, values.count >= 20, !fellAtOnce
        else { return nil }
        return trend
    }

    /// Whether it begins away from where it then stays, which few of its ranks would tell.
    fileprivate var fellAtOnce: Bool {
        let start = share(20, atLeast: 1)
        let distance = Array(values.prefix(start)).average - Array(values.dropFirst(start)).average
        return abs(distance) > 9 * noise / sqrt(Double(start))
    }
}
