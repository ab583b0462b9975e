internal import Algorithms
internal import Histories
internal import Languages

extension FindingRule {
    /// The loss at the last state, where the run stayed finite.
    static func finalLoss(of subject: Subject) -> Extremum? {
        guard let last = subject.history.loss?.last, last.value.isFinite,
            subject.history.outcome == .finished
        else { return nil }
        return last
    }

    /// The subjects whose losses measure one thing, in their order.
    static func groups(of subjects: [Subject]) -> [[Subject]] {
        let measures = Array(subjects.map(\.measure).uniqued())
        return measures.map { measure in subjects.filter { $0.measure == measure } }
    }

    /// Which of the runs had not come to rest when they ended.
    static func fallingLimits(of subjects: [Subject]) -> [Phrase] {
        let falling = subjects.filter(isStillFalling).map(\.name)
        if falling.isEmpty { return [] }
        if falling.count == subjects.count { return [Phrase("limits.allFalling")] }
        guard falling.count > 4 else { return [Phrase("limits.someFalling", ["runs": .names(falling)])] }
        return [
            Phrase(
                "limits.manyFalling",
                [
                    "count": .count(falling.count), "all": .count(subjects.count),
                    "runs": .names(Array(falling.prefix(3))),
                ])
        ]
    }

    /// The last step still took more than a thousandth of the loss off.
    private static func isStillFalling(_ subject: Subject) -> Bool {
        guard let values = subject.history.loss?.values, values.count >= 2 else { return false }
        let last = values[values.count - 1], before = values[values.count - 2]
        return before - last > 1e-3 * abs(before)
    }
}
