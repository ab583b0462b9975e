internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses did not change at all, but for rounding.
    static let unchanged = FindingRule(kind: "unchanged") { subjects in
        courseFinding(
            "unchanged", of: subjects, role: .warning, limit: "limits.standing",
            finding: { $0.values.count >= 3 && $0.isConstant ? $0.first : nil }, value: { _, loss in loss }
        ) { course, loss in
            Phrase(
                "list.unchanged",
                [
                    "run": .name(course.name), "loss": .number(loss), "states": .count(course.values.count),
                ])
        }.map { finding in
            var finding = finding
            let still = subjects.filter { finding.runs.contains($0.name) }
            let moving = movingLimit(of: still)
            // A loss whose weights move stands at no point.
            if still.allSatisfy({ $0.lastUpdate ?? 0 > 1e-5 }) { finding.limits = [] }
            finding.limits += moving
            return finding
        }
    }
}
