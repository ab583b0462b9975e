internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses fall on the whole, though not at every state, and of whose course no more is to be said.
    static let trend = FindingRule(kind: "trend") { subjects in
        trendFinding("trend", of: subjects, role: .course) { course in
            course.trend?.direction == .falling && !course.isConstant && course.endsNearItsLowest
                && !course.neverRises
                && course.plateau == nil && course.lateFall == nil && course.swing == nil
                && course.decay == nil
        }
    }

    /// What is said of a trend, up or down.
    static func trendFinding(
        _ kind: String, of subjects: [Subject], role: Finding.Role, where isSo: (Course) -> Bool
    ) -> [Finding] {
        courseFinding(
            kind, of: subjects, role: role, limit: "limits.onTheWhole",
            finding: { isSo($0) ? $0.trend : nil }, value: { _, trend in trend.statistic }
        ) { course, trend in
            let part = course.share(10, atLeast: 3)
            let first = Array(course.values.prefix(part)).middle,
                last = Array(course.values.suffix(part)).middle
            let digits = digits(first, last)
            return Phrase(
                "list.trend",
                [
                    "run": .name(course.name), "first": .number(first, digits: digits),
                    "last": .number(last, digits: digits), "statistic": .number(trend.statistic, digits: 3),
                ])
        }
    }
}
