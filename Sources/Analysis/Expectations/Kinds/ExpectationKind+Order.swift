extension ExpectationKind {
    /// Several sides, each below the next.
    static let order = ExpectationKind("order", takes: .order) { expectation, subjects in
        let sides = Comparison(expectation, subjects)
        return sides.verdict(
            zip(sides.named, sides.named.dropFirst()).map { ($0, $1) },
            claim: "expectations.orderClaim", definition: "expectations.orderDefinition")
    }
}
