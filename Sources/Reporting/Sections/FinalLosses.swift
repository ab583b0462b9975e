internal import Analysis
internal import Histories
internal import Labs
internal import Languages

extension Part {
    /// Of more runs none is named.
    private static let mostNamed = 6

    /// The losses that the runs end at, in a sentence; nil where the first finding says how they compare, or another thing
    /// is asked.
    var finalLosses: Phrase? {
        let first = findings.first
        guard !experiment.isAboutWays, first?.role != .comparison, first?.kind != "undecided",
            first != nil || verdicts.isEmpty
        else { return nil }
        let ended = subjects.compactMap { subject -> (name: String, loss: Extremum)? in
            guard subject.history.outcome == .finished, let last = subject.history.loss?.last,
                last.value.isFinite
            else { return nil }
            return (subject.name, last)
        }.sorted { $0.loss.value < $1.loss.value }
        guard let low = ended.first, let high = ended.last else { return nil }
        if subjects.count == 1 {
            return Phrase(
                "page.finalLoss",
                [
                    "first": .number(subjects[0].history.loss?.first?.value ?? .nan),
                    "last": .number(low.loss.value), "iterations": .count(low.loss.step),
                ])
        }
        let isOneMeasure = Set(subjects.map(\.measure)).count == 1
        guard isOneMeasure || ended.count <= Self.mostNamed else { return nil }
        let diverged = subjects.count { $0.history.outcome != .finished }
        // Losses of different measures have no order.
        let told = isOneMeasure ? ended : subjects.compactMap { run in ended.first { $0.name == run.name } }
        return Phrase(
            !isOneMeasure
                ? "page.finalLossesApart"
                : ended.count > Self.mostNamed ? "page.finalLossesMany" : "page.finalLosses",
            [
                "runs": .count(ended.count), "low": .number(low.loss.value), "high": .number(high.loss.value),
                "ranking": .phrases(
                    told.map { Phrase("list.rank", ["run": .name($0.name), "loss": .number($0.loss.value)]) }),
                "diverged": .phrases(
                    diverged > 0 ? [Phrase("list.divergedBeside", ["count": .count(diverged)])] : []),
            ])
    }
}
