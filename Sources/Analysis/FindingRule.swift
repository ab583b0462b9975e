internal import Histories
internal import Languages

/// A way to find something: one file in `Rules/`, one entry in ``all``.
public struct FindingRule: Sendable {
    /// The word for what it finds.
    public let kind: String
    /// Looks at the runs of one experiment.
    public let find: @Sendable (_ subjects: [Subject]) -> [Finding]

    /// Every rule, in the order in which a reader wants to hear of what has one role.
    public static let all: [FindingRule] = [
        .curvature, .symmetry, .vanishing, .exploding, .unseen, .sensitivity, .seeds, .reproduction,
        .accuracy, .spread,
        .lowest,
        .coincidence, .crossing, .lead,
        .divergence, .incomparable, .undecided, .overfitting, .rise, .inactivity, .saturation, .oscillation,
        .spike, .stopping, .validation, .unchanged, .noise, .lateFall, .plateau, .convergence, .trend,
        .descent,
        .updates, .thinning,
    ]

    /// More than so many findings nobody reads.
    private static let most = 10

    /// What the rules find of one experiment, first what answers its question; of how runs went, no more than can be
    /// read.
    public static func findings(about subjects: [Subject]) -> [Finding] {
        let thinned = Set(subjects.filter(\.history.isThinned).map(\.name))
        let untold = Set(subjects.filter { !$0.isMeasureTold }.map(\.name))
        let found = all.flatMap { $0.find(subjects) }.map { finding in
            var finding = finding
            if finding.kind != "thinning", !thinned.isDisjoint(with: finding.runs) {
                finding.limits.append(Phrase("limits.keptStates"))
            }
            if finding.comparesLosses, !untold.isDisjoint(with: finding.runs) {
                finding.limits.append(Phrase("limits.measureAssumed"))
            }
            finding.limits = finding.limits.settled(for: subjects.filter { finding.runs.contains($0.name) })
            return finding
        }
        // The sort must be stable: rules stand in the order in which they are read.
        let sorted = found.enumerated().sorted { ($0.element.role, $0.offset) < ($1.element.role, $1.offset) }
            .map { $0.element }
        let courses = sorted.count { $0.role == .course }
        let room = max(2, most - (sorted.count - courses))
        let told = Array(sorted.filter { $0.role == .course }.prefix(room))
        return sorted.filter { $0.role < .course } + told + sorted.filter { $0.role > .course }
    }

    /// Some of the runs, named where they are few, else counted.
    static func told(_ runs: [String], of all: [Subject]) -> Phrase.Value {
        guard runs.count > 4 else { return .names(runs) }
        let values: [String: Phrase.Value] = ["count": .count(runs.count), "all": .count(all.count)]
        return .phrases([Phrase(runs.count == all.count ? "list.allRuns" : "list.someRuns", values)])
    }

    /// What is to be said of each run; of many, of the first few.
    static func each(_ phrases: [Phrase]) -> Phrase.Value {
        .phrases(phrases.count <= 6 ? phrases : Array(phrases.prefix(4)) + [Phrase("list.more")])
    }
}

extension Finding {
    /// Whether it holds losses of one run against those of another, which must measure one thing.
    fileprivate var comparesLosses: Bool {
        guard runs.count > 1, role < .warning, kind != "reproduction", let series else { return false }
        return [.loss, .validationLoss].contains(Quantity(column: series))
    }
}
