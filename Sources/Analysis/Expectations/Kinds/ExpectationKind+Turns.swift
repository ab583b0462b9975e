internal import Histories
internal import Languages

extension ExpectationKind {
    /// What runs are watched on falls first, and then rises again, as overfitting makes it.
    static let turns = ExpectationKind(
        "turns", takes: .sides, options: [.by], criteria: [.validationLoss, .finalLoss]
    ) { expectation, subjects in
        let tally = Tally(expectation, subjects) { subject in
            guard let course = expectation.criterion.course(subject.history), let first = course.first,
                let low = course.lowest
            else { return Tally.missing(subject, expectation) }
            guard course.values.count > 3 else { return Tally.tooShort(subject, course) }
            guard low.value > 0 else {
                return .open(
                    Phrase(
                        "expectations.notPositive", ["run": .name(subject.name), "low": .number(low.value)]))
            }
            guard subject.history.outcome == .finished else {
                return .open(Phrase("expectations.diverged", ["runs": .names([subject.name])]))
            }
            let end = course.values.suffix(max(3, course.values.count / 10))
            if low.value < first.value, end.allSatisfy({ $0 > 1.01 * low.value }) { return .yes }
            // Above its lowest, but neither far nor long enough to be told from noise.
            if let last = end.last, last > 1.01 * low.value {
                return .open(Phrase("expectations.late", ["run": .name(subject.name)]))
            }
            return .no()
        }
        return tally.verdict("turns") { subject in
            guard let course = expectation.criterion.course(subject.history), let first = course.first,
                let low = course.lowest, let last = course.last
            else { return nil }
            return Phrase(
                "list.valley",
                [
                    "run": .name(subject.name), "first": .number(first.value), "low": .number(low.value),
                    "step": .count(low.step), "last": .number(last.value),
                ])
        }
    }
}
