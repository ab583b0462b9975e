internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs were ended before all their iterations were done, because the loss that is watched no longer fell.
    static let stopping = FindingRule(kind: "stopping") { subjects in
        let stops = subjects.compactMap { subject in stop(of: subject).map { (subject: subject, stop: $0) } }
        guard stops.count > 1 else {
            return stops.map { subject, stop in
                let form = subject.history.validationLoss == nil ? "training" : "validation"
                let values: [String: Phrase.Value] = [
                    "run": .name(subject.name), "done": .count(stop.done), "all": .count(stop.all),
                    "step": .count(stop.low.step), "low": .number(stop.low.value),
                    "last": .number(stop.last.value),
                ]
                return Finding(
                    kind: "stopping", runs: [subject.name], series: stop.series, state: stop.done,
                    value: stop.low.value, claim: Phrase("findings.stopping.claim", values),
                    evidence: Phrase("findings.stopping.\(form)", values),
                    limits: [Phrase("limits.lastWeights")])
            }
        }
        let ends = stops.map(\.stop.done)
        let values: [String: Phrase.Value] = [
            "count": .count(stops.count), "runs": .count(subjects.count), "first": .count(ends.min() ?? 0),
            "last": .count(ends.max() ?? 0),
            "each": each(
                stops.map { subject, stop in
                    Phrase(
                        "list.stopped",
                        [
                            "run": .name(subject.name), "done": .count(stop.done),
                            "step": .count(stop.low.step),
                            "low": .number(stop.low.value),
                        ])
                }),
        ]
        return [
            Finding(
                kind: "stopping", runs: stops.map(\.subject.name), series: stops[0].stop.series,
                claim: Phrase("findings.stopping.many", values),
                evidence: Phrase("findings.stopping.manyEvidence", values),
                limits: [Phrase("limits.lastWeights")])
        ]
    }

    /// The end of a run that was ended early; nil for others.
    private static func stop(
        of subject: Subject
    ) -> (done: Int, all: Int, low: Extremum, last: Extremum, series: String)? {
        let done = subject.history.stateCount - 1
        guard let iterations = subject.iterations, done < iterations, subject.history.outcome == .finished,
            let watched = subject.history.validationLoss ?? subject.history.loss, let low = watched.lowest,
            let last = watched.last
        else { return nil }
        return (done, iterations, low, last, watched.name)
    }
}
