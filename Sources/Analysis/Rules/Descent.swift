internal import Histories
internal import Languages

extension FindingRule {
    /// Whether the loss falls at every iteration, or between all states at which it was recorded, and where it does
    /// not.
    static let descent = FindingRule(kind: "descent") { subjects in
        let moving = subjects.filter { ($0.history.loss?.values.count ?? 0) >= 2 }
        let rising = moving.compactMap { subject in rises(of: subject).map { (subject: subject, rises: $0) } }
        var findings: [Finding] = []
        let falling = moving.filter { subject in
            !rising.contains { $0.subject.name == subject.name } && isFalling(subject)
        }
        if !falling.isEmpty {
            let names = falling.map(\.name)
            let values: [String: Phrase.Value] = [
                "runs": .names(names), "count": .count(names.count),
                "each": each(
                    falling.map {
                        Phrase(
                            "list.fromTo",
                            [
                                "run": .name($0.name),
                                "first": .number($0.history.loss?.values.first ?? .nan),
                                "last": .number($0.history.loss?.values.last ?? .nan),
                            ])
                    }),
            ]
            let isAll = falling.count == subjects.count && falling.count > 2
            let form = isAll ? "allFall" : falling.count <= 4 ? "fall" : "manyFall"
            let isEvery = falling.allSatisfy(hasEveryIteration)
            findings.append(
                Finding(
                    kind: "descent", runs: names, series: "loss", value: 0,
                    claim: Phrase("findings.descent.\(form)\(isEvery ? "" : "Recorded")", values),
                    evidence: Phrase("findings.descent.fallEvidence", values),
                    limits: [Phrase(isEvery ? "limits.notConverged" : "limits.between")]))
        }
        findings += rounded(of: subjects)
        if rising.count == 1 { return findings + [riseFinding(rising[0].subject, rising[0].rises)] }
        guard let most = rising.max(by: { $0.rises.count < $1.rises.count }),
            let largest = rising.max(by: { $0.rises.largest < $1.rises.largest })
        else { return findings }
        let isEvery = rising.map(\.subject).allSatisfy(hasEveryIteration), isMany = rising.count > 4
        let values: [String: Phrase.Value] = [
            "count": .count(rising.count), "all": .count(subjects.count), "run": .name(most.subject.name),
            "rises": .count(most.rises.count),
            "steps": .count((most.subject.history.loss?.values.count ?? 1) - 1),
            "ranking": .phrases(
                rising.map {
                    Phrase(
                        "list.rises",
                        [
                            "run": .name($0.subject.name), "rises": .count($0.rises.count),
                            "steps": .count(($0.subject.history.loss?.values.count ?? 1) - 1),
                        ])
                }),
        ]
        findings.append(
            Finding(
                kind: "descent", runs: rising.map(\.subject.name), series: "loss",
                value: Double(most.rises.count),
                claim: Phrase(
                    "findings.descent.\(isMany ? "manyRise" : isEvery ? "fewRise" : "fewRiseRecorded")",
                    values),
                evidence: largestRise(largest.rises, of: largest.subject), limits: [Phrase("limits.cause")]))
        return findings
    }

    private typealias Rises = (
        count: Int, largest: Double, largestStep: Int, step: Int, before: Double, after: Double
    )

    private static func riseFinding(_ subject: Subject, _ rises: Rises) -> Finding {
        let values: [String: Phrase.Value] = [
            "run": .name(subject.name), "rises": .count(rises.count), "step": .count(rises.step),
            "before": .number(rises.before, digits: digits(rises.before, rises.after)),
            "after": .number(rises.after, digits: digits(rises.before, rises.after)),
            "steps": .count((subject.history.loss?.values.count ?? 1) - 1),
        ]
        let isEvery = hasEveryIteration(subject)
        return Finding(
            kind: "descent", runs: [subject.name], series: "loss", state: rises.step,
            value: Double(rises.count),
            claim: Phrase("findings.descent.\(isEvery ? "rise" : "riseRecorded")", values),
            evidence: largestRise(rises, of: subject), limits: [Phrase("limits.cause")])
    }

    /// That losses fall throughout but for changes as small as rounding, and have not come to rest.
    private static func rounded(of subjects: [Subject]) -> [Finding] {
        courseFinding(
            "descent", (".rounded", ".fallEvidence"), of: subjects, limit: "limits.notConverged",
            finding: { course in
                course.trend?.direction == .falling && !course.isConstant && course.plateau == nil
                    && course.neverRises && !course.alwaysFalls ? course.first : nil
            }, value: { _, _ in 0 }
        ) { course, first in
            Phrase(
                "list.fromTo",
                ["run": .name(course.name), "first": .number(first), "last": .number(course.last)])
        }
    }

    /// A rise in hundredths of the loss before it or, where that would be thousands, in times.
    private static func largestRise(_ rises: Rises, of subject: Subject) -> Phrase {
        Phrase(
            "findings.descent.\(rises.largest > 9 ? "riseTimesEvidence" : "riseEvidence")",
            [
                "run": .name(subject.name), "largestStep": .count(rises.largestStep),
                "largest": .number(100 * rises.largest, digits: 2),
                "times": .number(rises.largest + 1, digits: 2),
            ])
    }

    private static func hasEveryIteration(_ subject: Subject) -> Bool {
        subject.history.loss?.steps.isUnbroken ?? true
    }

    private static func isFalling(_ subject: Subject) -> Bool {
        let values = subject.history.loss?.values ?? []
        return values.allSatisfy(\.isFinite) && zip(values, values.dropFirst()).allSatisfy { $1 < $0 }
    }

    /// As many digits as tell two numbers apart.
    static func digits(_ a: Double, _ b: Double) -> Int {
        (4...17).first { NumberText.rounded(a, digits: $0) != NumberText.rounded(b, digits: $0) } ?? 17
    }

    /// How often the loss rose by more than rounding, by how much of itself at most, and the first time.
    private static func rises(of subject: Subject) -> Rises? {
        guard let loss = subject.history.loss else { return nil }
        let places = loss.values.risesBeyondRounding
        guard let first = places.first else { return nil }
        let largest = places.map { place in
            (
                rise: (loss.values[place] - loss.values[place - 1]) / abs(loss.values[place - 1]),
                step: loss.steps[place]
            )
        }.filter(\.rise.isFinite).max { $0.rise < $1.rise }
        return (
            places.count, largest?.rise ?? 0, largest?.step ?? loss.steps[first], loss.steps[first],
            loss.values[first - 1], loss.values[first]
        )
    }
}

extension [Double] {
    /// The places of those that are above the one before by more than rounding.
    fileprivate var risesBeyondRounding: [Int] {
        guard let first else { return [] }
        return indices.dropFirst().filter { place in
            self[place] > self[place - 1]
                && Rounding.isPassed(from: self[place - 1], to: self[place], first: first)
        }
    }
}

extension Course {
    /// Whether it rises nowhere, but for rounding.
    var neverRises: Bool { values.risesBeyondRounding.isEmpty }

    /// Whether each loss is below the one before.
    fileprivate var alwaysFalls: Bool { zip(values, values.dropFirst()).allSatisfy { $1 < $0 } }
}
