internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses fall on the whole, though not at every state, and of whose course no more is to be said.
    static let trend = FindingRule(kind: "trend") { subjects in
        let falling = subjects.courses.filter { course in
            course.trend?.direction == .falling && !course.isConstant
                && zip(course.values, course.values.dropFirst()).contains { $1 > $0 }
                && course.plateau == nil && course.lateFall == nil && course.swing == nil
                && course.decay == nil
        }
        return trendFinding("trend", falling, of: subjects, role: .course)
    }

    /// What is said of a trend, up or down.
    static func trendFinding(
        _ kind: String, _ courses: [Course], of subjects: [Subject], role: Finding.Role
    ) -> [Finding] {
        guard let first = courses.first else { return [] }
        let values: [String: Phrase.Value] = [
            "runs": told(courses.map(\.name), of: subjects), "count": .count(courses.count),
            "each": each(
                courses.map { course in
                    let part = course.share(10, atLeast: 3)
                    return Phrase(
                        "list.trend",
                        [
                            "run": .name(course.name),
                            "first": .number(Array(course.values.prefix(part)).middle),
                            "last": .number(Array(course.values.suffix(part)).middle),
                            "statistic": .number(course.trend?.statistic ?? .nan, digits: 3),
                        ])
                }),
        ]
        return [
            Finding(
                kind: kind, runs: courses.map(\.name), series: first.loss.name,
                value: first.trend?.statistic, role: role,
                claim: Phrase("findings.\(kind)" + ".claim", values),
                evidence: Phrase("findings.\(kind)" + ".evidence", values),
                limits: [Phrase("limits.onTheWhole")])
        ]
    }
}
