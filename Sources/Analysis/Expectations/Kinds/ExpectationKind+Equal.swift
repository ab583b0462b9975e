internal import Languages

extension ExpectationKind {
    /// Runs come to one value, to the last bit or within a share of it; of settings with several seeds each, it is
    /// refuted only where the seeds do not explain that they are farther apart.
    static let equal = ExpectationKind("equal", takes: .sides, options: [.by, .reach, .within]) {
        expectation, subjects in
        let agreement = Agreement(expectation, subjects), kind = "equal"
        guard let distance = agreement.distance else { return agreement.verdict(.undecided, kind) }
        guard distance > expectation.within else { return agreement.verdict(.supported, kind) }
        guard agreement.isOfSettings else { return agreement.verdict(.notSupported, kind) }
        switch agreement.parting {
        case .told: return agreement.verdict(.notSupported, kind)
        case .open(let reason): return agreement.verdict(.undecided, kind, reason: reason)
        case nil: return agreement.verdict(.undecided, kind, reason: Phrase("expectations.spread"))
        }
    }
}
