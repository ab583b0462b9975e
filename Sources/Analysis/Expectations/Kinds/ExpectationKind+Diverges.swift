internal import Histories
internal import Languages

extension ExpectationKind {
    /// Runs leave the finite numbers.
    static let diverges = ExpectationKind("diverges", takes: .sides, options: [], criteria: [.finalLoss]) {
        expectation, subjects in
        let tally = Tally(expectation, subjects) { subject in
            if subject.history.outcome != .finished { return .yes }
            guard let loss = subject.history.loss, let first = loss.first, let last = loss.last else {
                return Tally.missing(subject, expectation)
            }
            // On its way up it may leave them later.
            return last.value > first.value
                ? .open(Phrase("expectations.rising", ["run": .name(subject.name)])) : .no()
        }
        return tally.verdict("diverges") { Tally.course(of: $0, expectation) }
    }
}
