extension ExpectationKind {
    /// One side lies above all others.
    static let highest = ExpectationKind("highest", takes: .side) { expectation, subjects in
        let sides = Comparison(expectation, subjects)
        return sides.verdict(
            sides.others.compactMap { other in sides.one.map { (other, $0) } },
            claim: "expectations.highestClaim", definition: "expectations.highestDefinition")
    }
}
