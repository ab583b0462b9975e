extension ExpectationKind {
    /// One side comes down to a loss in fewer iterations than all others.
    static let faster = ExpectationKind(
        "faster", takes: .side, options: [.reach], criteria: [.iterationsTo]
    ) { expectation, subjects in
        let sides = Comparison(expectation, subjects)
        return sides.verdict(
            sides.others.compactMap { other in sides.one.map { ($0, other) } },
            claim: "expectations.fasterClaim", definition: "expectations.fasterDefinition")
    }
}
