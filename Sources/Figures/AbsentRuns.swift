internal import Languages

/// Runs that are not on a figure, for one reason.
public struct AbsentRuns: Sendable {
    /// Why a run is on none of the landscapes.
    public enum Reason: String, Sendable, CaseIterable {
        /// Its loss cannot be compared with that of the landscapes.
        case otherMeasure
        /// It has no end.
        case diverged
        /// Beside its path those of the others could not be seen.
        case climbed
        /// Its weights are not known, or its landscape would take too long.
        case noPath
    }

    let reason: Reason
    let labels: [String]
    let all: Int

    private static let mostNames = 4

    /// Runs by their labels, and how many runs there are in all.
    public init(_ reason: Reason, _ labels: [String], of all: Int) {
        (self.reason, self.labels, self.all) = (reason, labels, all)
    }

    /// Which runs, and why.
    var phrase: Phrase {
        let counted = Phrase("list.someRuns", ["count": .count(labels.count), "all": .count(all)])
        return Phrase(
            "figures.landscape.\(reason.rawValue)",
            ["runs": labels.count > Self.mostNames ? .phrases([counted]) : .names(labels)])
    }
}
