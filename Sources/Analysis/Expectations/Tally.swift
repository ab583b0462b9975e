internal import Histories
internal import Languages

/// Some runs asked one by one whether they do what is expected.
struct Tally {
    /// What one run answers.
    enum Vote {
        case yes
        /// Perhaps with more to be said of it.
        case no(Phrase? = nil)
        /// Why it cannot be told.
        case open(Phrase)
    }

    private let expectation: Expectation
    private let votes: [(subject: Subject, vote: Vote)]

    /// The named runs, or all of them.
    init(_ expectation: Expectation, _ subjects: [Subject], _ vote: (Subject) -> Vote) {
        self.expectation = expectation
        let named = expectation.sides.flatMap(\.runs)
        votes = subjects.filter { named.isEmpty || named.contains($0.name) }.map { ($0, vote($0)) }
    }

    /// Not so where one run says no, open where one cannot be told; `shown` are the numbers of a run that has
    /// any.
    func verdict(_ kind: String, form: String = "", shown: (Subject) -> Phrase?) -> Verdict {
        var no: [String] = [], reasons: [Phrase] = [], equals: [Phrase] = []
        for (subject, vote) in votes {
            switch vote {
            case .yes: break
            case .no(let reason):
                no.append(subject.name)
                equals += [reason].compactMap(\.self)
            case .open(let reason): reasons.append(reason)
            }
        }
        let answer: Verdict.Answer =
            !no.isEmpty ? .notSupported : votes.isEmpty || !reasons.isEmpty ? .undecided : .supported
        let names = expectation.sides.map(\.name)
        let ranking = votes.compactMap { shown($0.subject) }
        let values: [String: Phrase.Value] = [
            "runs": .names(names), "criterion": expectation.criterion.words(expectation),
            "course": expectation.criterion.courseWords,
            "bound": .number(expectation.bound ?? .nan), "count": .count(votes.count),
            "no": .count(no.count), "noRuns": .names(Array(no.prefix(4))),
            "ranking": .phrases(Array(ranking.prefix(6))),
        ]
        let tally = no.isEmpty ? [] : [Phrase("expectations.tally", values)]
        return Verdict(
            expectation: expectation, answer: answer,
            claim: Phrase("expectations.\(kind)\(form)\(names.isEmpty ? "All" : "Claim")", values),
            evidence: [
                Phrase(
                    "expectations.\(ranking.isEmpty ? "noValues" : votes.count > 6 ? "valuesSome" : "values")",
                    values)
            ]
                + (answer == .notSupported && votes.count > 1 ? tally : [])
                + (answer == .undecided ? reasons : equals).prefix(1),
            definition: Phrase("expectations.\(kind)\(form)Definition", values),
            limits: [Phrase("limits.theseSettings")]
                + (answer == .notSupported && expectation.criterion.isLoss
                    ? FindingRule.fallingLimits(of: votes.map(\.subject)) : []),
            runs: votes.map(\.subject.name), series: expectation.criterion.column)
    }

    /// From where to where a run's course goes, or where its only state is.
    static func course(of subject: Subject, _ expectation: Expectation) -> Phrase? {
        guard let course = expectation.criterion.course(subject.history), let first = course.first,
            let last = course.last
        else { return nil }
        guard course.values.count > 1 else {
            return Phrase("list.rank", ["run": .name(subject.name), "loss": .number(first.value)])
        }
        return Phrase(
            "list.course",
            ["run": .name(subject.name), "first": .number(first.value), "last": .number(last.value)])
    }

    /// That a run has too few values to go anywhere.
    static func tooShort(_ subject: Subject, _ course: Series) -> Vote {
        .open(
            Phrase(
                "expectations.fewStates",
                ["run": .name(subject.name), "states": .count(course.values.count)]))
    }

    /// That a run has no values of what is asked for.
    static func missing(_ subject: Subject, _ expectation: Expectation) -> Vote {
        .open(
            Phrase(
                "expectations.missing",
                ["run": .name(subject.name), "criterion": expectation.criterion.words(expectation)]))
    }
}
