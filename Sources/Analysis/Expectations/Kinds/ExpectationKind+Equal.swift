extension ExpectationKind {
    /// Runs come to one value, to the last bit or within a share of it.
    static let equal = ExpectationKind("equal", takes: .sides, options: [.by, .reach, .within]) {
        expectation, subjects in
        let agreement = Agreement(expectation, subjects)
        let answer = agreement.distance.map {
            $0 <= expectation.within ? Verdict.Answer.supported : .notSupported
        }
        return agreement.verdict(answer ?? .undecided, "equal")
    }
}
