extension ExpectationKind {
    /// One side lies below all others.
    static let lowest = ExpectationKind("lowest", takes: .side) { expectation, subjects in
        let sides = Comparison(expectation, subjects)
        return sides.verdict(
            sides.others.compactMap { other in sides.one.map { ($0, other) } },
            claim: "expectations.lowestClaim", definition: "expectations.lowestDefinition")
    }
}
