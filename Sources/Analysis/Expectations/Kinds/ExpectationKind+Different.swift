extension ExpectationKind {
    /// Runs do not all come to one value; of settings with several seeds each, that the seeds do not explain it.
    static let different = ExpectationKind("different", takes: .sides, options: [.by, .reach, .within]) {
        expectation, subjects in
        let agreement = Agreement(expectation, subjects), kind = "different"
        guard let distance = agreement.distance else { return agreement.verdict(.undecided, kind) }
        guard distance > expectation.within else { return agreement.verdict(.notSupported, kind) }
        guard agreement.isOfSettings else { return agreement.verdict(.supported, kind) }
        switch agreement.parting {
        case .told: return agreement.verdict(.supported, kind)
        case .open(let reason): return agreement.verdict(.undecided, kind, reason: reason)
        case nil: return agreement.verdict(.notSupported, kind)
        }
    }
}
