internal import Languages

extension ExpectationKind {
    /// Runs come below a number.
    static let below = bound("below") { $0 < $1 }
    /// Runs come above a number.
    static let above = bound("above") { $0 > $1 }

    private static func bound(
        _ name: String, _ passes: @escaping @Sendable (Double, Double) -> Bool
    ) -> ExpectationKind {
        ExpectationKind(name, takes: .number, options: [.runs, .by, .reach]) { expectation, subjects in
            func standing(_ subject: Subject) -> MeasuredSide {
                MeasuredSide(.init(name: subject.name, runs: [subject.name]), subjects, expectation)
            }
            let tally = Tally(expectation, subjects) { subject in
                let own = standing(subject)
                if let lack = own.lack { return .open(lack) }
                let bound = expectation.bound ?? .nan
                if own.median == bound {
                    return .no(
                        Phrase(
                            "expectations.atBound", ["run": .name(subject.name), "bound": .number(bound)]))
                }
                return passes(own.median, bound) ? .yes : .no()
            }
            return tally.verdict(name) { subject in
                let own = standing(subject)
                return own.values.isEmpty ? nil : own.rank
            }
        }
    }
}
