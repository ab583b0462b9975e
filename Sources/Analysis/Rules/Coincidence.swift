internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs have the same losses, to the last bit or up to the last digits.
    static let coincidence = FindingRule(kind: "coincidence") { subjects in
        var findings: [Finding] = []
        var taken: Set<String> = []
        for (place, first) in subjects.enumerated() where !taken.contains(first.name) {
            let others = subjects[(place + 1)...].filter { !taken.contains($0.name) }
            let equal = others.filter { difference(first, $0)?.largest == 0 }
            if !equal.isEmpty {
                let names = [first.name] + equal.map(\.name)
                taken.formUnion(names)
                let values: [String: Phrase.Value] = [
                    "runs": .names(names), "states": .count(first.history.stateCount),
                ]
                findings.append(
                    Finding(
                        kind: "coincidence", runs: names, series: "loss", value: 0,
                        claim: Phrase("findings.coincidence.equal", values),
                        evidence: Phrase("findings.coincidence.equalEvidence", values),
                        limits: [Phrase("limits.thisRunOnly")]))
            }
            for other in others where !equal.contains(where: { $0.name == other.name }) {
                guard let difference = difference(first, other), difference.largest <= 1e-4 else { continue }
                let values: [String: Phrase.Value] = [
                    "first": .name(first.name), "second": .name(other.name),
                    "difference": .number(difference.largest, digits: 2), "step": .count(difference.step),
                    "one": .text(difference.values.0.description),
                    "other": .text(difference.values.1.description),
                    "states": .count(first.history.stateCount), "parted": .count(difference.count),
                ]
                findings.append(
                    Finding(
                        kind: "coincidence", runs: [first.name, other.name], series: "loss",
                        state: difference.step,
                        value: difference.largest, claim: Phrase("findings.coincidence.nearly", values),
                        evidence: Phrase("findings.coincidence.nearlyEvidence", values),
                        limits: [Phrase("limits.thisRunOnly")]))
            }
        }
        return findings
    }

    /// The largest relative difference of two losses, the first step at which they differ, both losses there,
    /// and at how many states they do; nil where they measure different things, do not cover the same states or
    /// are not finite.
    private static func difference(
        _ a: Subject, _ b: Subject
    ) -> (largest: Double, step: Int, values: (Double, Double), count: Int)? {
        guard a.measure == b.measure, let one = a.history.loss, let other = b.history.loss,
            one.steps.elementsEqual(other.steps),
            one.values.count > 1
        else { return nil }
        var largest = 0.0, count = 0
        var first: Int?
        for (place, (x, y)) in zip(one.values, other.values).enumerated() where x != y {
            guard x.isFinite, y.isFinite else { return nil }
            largest = max(largest, abs(x - y) / max(abs(x), abs(y)))
            count += 1
            if first == nil { first = place }
        }
        let place = first ?? 0
        return (largest, one.steps[place], (one.values[place], other.values[place]), count)
    }
}
