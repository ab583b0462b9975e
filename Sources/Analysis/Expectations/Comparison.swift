internal import Algorithms
internal import Histories
internal import Languages

/// Sides held against each other, pair by pair.
struct Comparison {
    private let expectation: Expectation
    private let standings: [MeasuredSide]
    private let all: [Subject]

    /// The sides of an experiment; the named ones come first.
    init(_ expectation: Expectation, _ subjects: [Subject]) {
        self.expectation = expectation
        all = subjects
        let named = expectation.sides
        let isBySetting = named.contains { side in subjects.contains { $0.setting == side.name } }
        let others = subjects.sides(bySetting: isBySetting).filter { side in
            !named.contains { $0.name == side.name }
        }
        standings = (named + others).map { MeasuredSide($0, subjects, expectation) }
    }

    /// The first named side against all others.
    var one: MeasuredSide? { standings.first }
    var others: [MeasuredSide] { Array(standings.dropFirst()) }
    /// The named sides.
    var named: [MeasuredSide] { Array(standings.prefix(expectation.sides.count)) }

    /// Judges pairs of which the first is to be the lower: not so where one is the higher or both are equal, open where
    /// one cannot be told.
    func verdict(
        _ pairs: [(low: MeasuredSide, high: MeasuredSide)], claim: String, definition: String
    ) -> Verdict {
        let criterion = expectation.criterion
        var answer = Verdict.Answer.supported, reasons: [Phrase] = [], equals: [Phrase] = []
        for pair in pairs {
            switch pair.low.order(to: pair.high, by: criterion) {
            case .lower: break
            case .higher: answer = .notSupported
            case .same(let reason):
                answer = .notSupported
                equals.append(reason)
            case .open(let reason): reasons.append(reason)
            }
        }
        if answer == .supported, pairs.isEmpty || !reasons.isEmpty { answer = .undecided }
        let why = answer == .undecided ? reasons : equals
        let told = pairs.flatMap { [$0.low, $0.high] }.uniqued(on: \.side.name)
        let subjects = told.flatMap(\.subjects)
        return Verdict(
            expectation: expectation, answer: answer,
            claim: Phrase(
                claim,
                ["runs": .names(expectation.sides.map(\.name)), "criterion": criterion.words(expectation)]),
            evidence: [told.ranking(expectation)] + why.prefix(1),
            definition: Phrase(definition),
            limits: limits(of: subjects), runs: subjects.map(\.name), series: criterion.column)
    }

    private func limits(of subjects: [Subject]) -> [Phrase] {
        let isCourse = Criterion.courses.contains(expectation.criterion)
        return [Phrase("limits.theseSettings")]
            + (Set(subjects.map(\.history.stateCount)).count > 1 ? [Phrase("limits.unequalLengths")] : [])
            + (isCourse && expectation.criterion.isLoss ? FindingRule.fallingLimits(of: subjects) : [])
    }
}
