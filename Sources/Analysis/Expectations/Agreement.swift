internal import Algorithms
internal import Languages

/// How far apart the values of some runs are or, where settings were tried with several seeds each, those of the settings.
struct Agreement {
    private let expectation: Expectation
    private let subjects: [Subject]
    private let standings: [MeasuredSide]

    /// The named sides; of all runs the settings, or the runs one by one where they differ in seeds alone.
    init(_ expectation: Expectation, _ all: [Subject]) {
        self.expectation = expectation
        let hasSettings = Set(all.compactMap(\.setting)).count > 1
        let sides = expectation.sides.isEmpty ? all.sides(bySetting: hasSettings) : expectation.sides
        standings = sides.map { MeasuredSide($0, all, expectation) }
        subjects = standings.flatMap(\.subjects)
    }

    /// Whether settings stand against each other, not single runs.
    var isOfSettings: Bool { standings.count > 1 && standings.contains { $0.subjects.count > 1 } }

    /// How far the highest value of all is above the lowest; nil where runs have no value or their values mean different
    /// things.
    var distance: Double? { lack == nil ? values.spread : nil }

    /// What two settings tell: that they are farther apart than is allowed, beyond the spread of their seeds, or why it
    /// cannot be told of any two; nil where of all pairs it can be told that they are not.
    var parting: Parting? {
        var reason: Phrase?
        for (one, other) in standings.combinations(ofCount: 2).map({ ($0[0], $0[1]) }) {
            if case .open(let why) = one.order(to: other, by: expectation.criterion) {
                reason = reason ?? why
            } else if [one.median, other.median].spread.map({ $0 > expectation.within }) == true {
                return .told
            }
        }
        return reason.map { .open($0) }
    }

    /// How the settings stand to each other.
    enum Parting {
        /// Two of them are apart.
        case told
        /// What keeps the numbers from telling.
        case open(Phrase)
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
        let exact = expectation.within == 0 ? "Exact" : ""
        let told = names.isEmpty ? isOfSettings ? "Settings" : "All" : "Claim"
        let evidence =
            distance == nil
            ? "expectations.noValues" : distance == 0 ? "expectations.same" : "expectations.apart"
        let ranking = isOfSettings && distance != nil && distance != 0 ? [standings.ranking(expectation)] : []
        return Verdict(
            expectation: expectation, answer: answer,
            claim: Phrase("expectations.\(kind)\(told)\(exact)", values),
            evidence: ranking + [Phrase(evidence, values)] + [reason ?? lack].compactMap(\.self),
            definition: Phrase(
                "expectations.\(kind)\(isOfSettings ? "Seeds" : exact.isEmpty ? "Definition" : exact)", values
            ),
            limits: [Phrase("limits.theseSettings")] + FindingRule.fallingLimits(of: subjects),
            runs: subjects.map(\.name), series: expectation.criterion.column)
    }
}

extension [Double] {
    /// How far the highest is above the lowest, as a part of the larger of the two; nil where there is none.
    fileprivate var spread: Double? {
        guard let low = self.min(), let high = self.max() else { return nil }
        let size = Swift.max(abs(low), abs(high))
        return low == high ? 0 : size.isInfinite ? .infinity : (high - low) / size
    }
}
