internal import Languages

extension ExpectationKind {
    /// One way in float32 stays closer to the same run in double precision than the other.
    public static let closerToDouble = ExpectationKind(
        "closer_to_double", takes: .way, options: [], criteria: []
    ) { expectation, subjects in
        let way = expectation.way ?? .autograd
        let pairs = subjects.compactMap { subject -> (own: Double, other: Double)? in
            guard let own = subject.ways?.distances[way], let other = subject.ways?.distances[way.other]
            else {
                return nil
            }
            return (own.mean, other.mean)
        }
        let closer = pairs.count { $0.own < $0.other }, farther = pairs.count { $0.own > $0.other }
        let told = closer + farther
        // Either way could have been the closer one.
        let chance = min(1, 2 * chanceOf(atLeast: max(closer, farther), of: told))
        let answer: Verdict.Answer
        var reason: Phrase?
        if pairs.isEmpty {
            (answer, reason) = (.undecided, Phrase("expectations.noDistances"))
        } else if told == 0 {
            answer = .notSupported
        } else if told < fewestRuns {
            (answer, reason) = (.undecided, Phrase("expectations.closer.few", ["fewest": .count(fewestRuns)]))
        } else if chance > 0.05 {
            (answer, reason) = (.undecided, Phrase("expectations.closer.chance"))
        } else {
            answer = closer > farther ? .supported : .notSupported
        }
        func mean(_ values: [Double]) -> Phrase.Value {
            .number(FindingRule.quantile(0.5, of: values.sorted()), digits: 3)
        }
        let values: [String: Phrase.Value] =
            pairs.isEmpty
            ? [:]
            : [
                "closer": .count(closer), "farther": .count(farther), "same": .count(pairs.count - told),
                "count": .count(pairs.count), "own": mean(pairs.map(\.own)),
                "other": mean(pairs.map(\.other)),
                "chance": .number(100 * chance, digits: 2),
            ]
        let form = way == .autograd ? "autograd" : "byHand"
        return Verdict(
            expectation: expectation, answer: answer, claim: Phrase("expectations.closer.\(form)"),
            evidence: [
                pairs.isEmpty
                    ? nil : Phrase("expectations.closer.\(told == 0 ? "same" : "evidence")", values),
                reason,
            ].compactMap(\.self), definition: Phrase("expectations.closer.definition"),
            limits: [Phrase("expectations.closer.limit")], runs: subjects.map(\.name))
    }

    /// Of fewer, even all alike would come about by chance more often than once in twenty.
    private static let fewestRuns = 6

    /// How often at least so many of some fair coins fall on one side.
    private static func chanceOf(atLeast heads: Int, of coins: Int) -> Double {
        guard coins > 0, heads <= coins else { return 1 }
        var term = 1.0, sum = 0.0
        // C(n, k) / 2ⁿ, from k = n down, without leaving the finite numbers.
        for _ in 0..<coins { term /= 2 }
        for k in stride(from: coins, through: heads, by: -1) {
            sum += term
            term = term * Double(k) / Double(coins - k + 1)
        }
        return sum
    }
}
