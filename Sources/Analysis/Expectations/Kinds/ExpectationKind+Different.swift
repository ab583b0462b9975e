extension ExpectationKind {
    /// Runs do not all come to one value; of two settings with several seeds each, that the seeds do not explain it.
    static let different = ExpectationKind("different", takes: .sides, options: [.by, .reach, .within]) {
        expectation, subjects in
        let agreement = Agreement(expectation, subjects), kind = "different"
        guard let distance = agreement.distance else { return agreement.verdict(.undecided, kind) }
        guard distance > expectation.within else { return agreement.verdict(.notSupported, kind) }
        if let (one, other) = agreement.settings,
            case .open(let reason) = one.order(to: other, by: expectation.criterion)
        {
            return agreement.verdict(.undecided, kind, reason: reason)
        }
        return agreement.verdict(.supported, kind)
    }
}
