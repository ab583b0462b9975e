internal import Algorithms
internal import Languages

/// How far apart the values of some runs are.
struct Agreement {
    private let expectation: Expectation
    private let subjects: [Subject]
    private let standings: [MeasuredSide]

    /// The named sides, or all runs one by one.
    init(_ expectation: Expectation, _ all: [Subject]) {
        self.expectation = expectation
        let sides =
            expectation.sides.isEmpty
            ? all.map { Expectation.Side(name: $0.name, runs: [$0.name]) } : expectation.sides
        standings = sides.map { MeasuredSide($0, all, expectation) }
        subjects = standings.flatMap(\.subjects)
    }

    /// The two sides, where runs of several seeds stand against each other.
    var settings: (MeasuredSide, MeasuredSide)? {
        standings.count == 2 && standings.allSatisfy { $0.values.count > 1 }
            ? (standings[0], standings[1]) : nil
    }

    /// How far the highest value is above the lowest, as a part of the larger of the two; nil where runs have no value
    /// or their values mean different things.
    var distance: Double? {
        guard lack == nil, let low = values.min(), let high = values.max() else { return nil }
        return low == high ? 0 : (high - low) / max(abs(low), abs(high))
    }

    private var values: [Double] { standings.flatMap(\.values) }

    private var lack: Phrase? {
        let measures = Set(subjects.map(\.measure))
        if expectation.criterion.isLoss, measures.count > 1 {
            return Phrase("expectations.incomparable", ["measures": .names(measures.sorted())])
        }
        if subjects.count < 2 { return Phrase("expectations.alone") }
        return standings.firstNonNil(\.lack)
    }

    /// The verdict of this answer; `reason` is why it is none.
    func verdict(_ answer: Verdict.Answer, _ kind: String, reason: Phrase? = nil) -> Verdict {
        let names = expectation.sides.map(\.name)
        let values: [String: Phrase.Value] = [
            "runs": .names(names), "criterion": expectation.criterion.words(expectation),
            "within": .number(100 * expectation.within, digits: 3), "count": .count(subjects.count),
            "low": .number(values.min() ?? .nan), "high": .number(values.max() ?? .nan),
            "distance": .number(100 * (distance ?? .nan), digits: 2),
        ]
        let isExact = expectation.within == 0
        let evidence =
            distance == nil
            ? "expectations.noValues" : distance == 0 ? "expectations.same" : "expectations.apart"
        return Verdict(
            expectation: expectation, answer: answer,
            claim: Phrase(
                "expectations.\(kind)\(names.isEmpty ? "All" : "Claim")\(isExact ? "Exact" : "")", values),
            evidence: [Phrase(evidence, values)] + [reason ?? lack].compactMap(\.self),
            definition: Phrase("expectations.\(kind)\(isExact ? "Exact" : "Definition")", values),
            limits: [Phrase("limits.theseSettings")] + FindingRule.fallingLimits(of: subjects),
            runs: subjects.map(\.name), series: expectation.criterion.column)
    }
}
