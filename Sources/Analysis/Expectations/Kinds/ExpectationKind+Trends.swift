internal import Histories
internal import Languages

extension ExpectationKind {
    /// Runs end lower than they began; steadily, where each recorded value is below the one before.
    static let falls = trend("falls") { $1 - $0 }
    /// Runs end higher than they began, or diverge.
    static let rises = trend("rises") { $0 - $1 }

    /// `gain` is how far the later of two values went as expected.
    private static func trend(
        _ name: String, _ gain: @escaping @Sendable (_ now: Double, _ before: Double) -> Double
    ) -> ExpectationKind {
        ExpectationKind(
            name, takes: .sides, options: [.by, .steadily], criteria: Criterion.courses
        ) { expectation, subjects in
            let tally = Tally(expectation, subjects) { subject in
                guard let course = expectation.criterion.course(subject.history),
                    let first = course.values.first, let last = course.values.last
                else { return Tally.missing(subject, expectation) }
                guard course.values.count > 1 else { return Tally.tooShort(subject, course) }
                // What is no longer finite has left upwards.
                func height(_ value: Double) -> Double { value.isFinite ? value : .infinity }
                guard !expectation.isSteady else {
                    let moves = zip(course.values.dropFirst(), course.values)
                    return moves.allSatisfy { gain(height($0), height($1)) > 0 } ? .yes : .no()
                }
                if first == last {
                    return .no(
                        Phrase(
                            "expectations.returned",
                            ["run": .name(subject.name), "first": .number(first)]))
                }
                let whole = gain(height(last), height(first))
                if whole.isFinite, abs(whole) <= 1e-5 * max(abs(first), abs(last)) {
                    return .open(Phrase("expectations.unmoved", ["run": .name(subject.name)]))
                }
                return whole > 0 ? .yes : .no()
            }
            return tally.verdict(name, form: expectation.isSteady ? "Steadily" : "") {
                Tally.course(of: $0, expectation)
            }
        }
    }
}
