internal import Algorithms
internal import Languages

extension ExpectationKind {
    /// One way to the gradients takes fewer operations on numbers than the other.
    static let fewerOperations = ExpectationKind(
        "fewer_operations", takes: .way, options: [.times], criteria: []
    ) { expectation, subjects in
        let way = expectation.way ?? .autograd
        let counted = subjects.compactMap {
            subject -> (name: String, own: Ways.Cost, other: Ways.Cost, nodes: Int)? in
            guard let ways = subject.ways, let own = ways.costs[way], let other = ways.costs[way.other] else {
                return nil
            }
            return (subject.name, own, other, ways.nodes)
        }
        let fewer = counted.count {
            expectation.times * Double($0.own.total) <= Double($0.other.total)
                && $0.own.total < $0.other.total
        }
        let same = counted.count { $0.own.total == $0.other.total }
        let answer: Verdict.Answer =
            counted.count < subjects.count || counted.isEmpty
            ? .undecided : fewer == counted.count ? .supported : .notSupported
        let backward = counted.map { count in
            let autograd = way == .autograd ? count.own : count.other
            return Double(autograd.backward) / Double(max(1, autograd.forward))
        }
        let values: [String: Phrase.Value] = [
            "times": .number(expectation.times), "fewer": .count(fewer), "same": .count(same),
            "count": .count(counted.count),
            "low": .number(backward.min() ?? .nan, digits: 2),
            "high": .number(backward.max() ?? .nan, digits: 2),
            "ranking": .phrases(
                counted.prefix(6).map { count in
                    let (autograd, byHand) =
                        way == .autograd ? (count.own, count.other) : (count.other, count.own)
                    return Phrase(
                        "list.operations",
                        [
                            "run": .name(count.name), "autograd": .count(autograd.total),
                            "byHand": .count(byHand.total), "nodes": .count(count.nodes),
                        ])
                }),
        ]
        let form = (way == .autograd ? "autograd" : "byHand") + (expectation.times > 1 ? "Times" : "")
        return Verdict(
            expectation: expectation, answer: answer,
            claim: Phrase("expectations.fewerOperations.\(form)", values),
            evidence: counted.isEmpty
                ? [Phrase("expectations.noWays")]
                : [
                    Phrase("expectations.fewerOperations.evidence", values),
                    same > 0 ? Phrase("expectations.fewerOperations.same", values) : nil,
                    Phrase("expectations.fewerOperations.backward", values),
                ].compactMap(\.self),
            definition: Phrase("expectations.fewerOperations.definition", values),
            limits: [
                Phrase("expectations.fewerOperations.time"), Phrase("expectations.fewerOperations.advantage"),
            ],
            runs: subjects.map(\.name))
    }
}
