internal import Histories
internal import Languages

extension FindingRule {
    /// How the loss moved where the step size was below 2 / λ, λ the Hessian's largest eigenvalue, and where above.
    static let curvature = FindingRule(kind: "curvature") { subjects in
        let counted = subjects.compactMap { subject in
            counts(of: subject).map { (subject: subject, counts: $0) }
        }
        func finding(_ form: String, _ runs: [Subject], _ counts: Counts, _ more: [String: Phrase.Value])
            -> Finding
        {
            let values: [String: Phrase.Value] = [
                "below": .count(counts.below), "fell": .count(counts.fell), "above": .count(counts.above),
                "rose": .count(counts.rose), "runs": .count(runs.count),
                "low": .number(counts.low, digits: 3),
                "high": .number(counts.high, digits: 3),
            ].merging(more) { $1 }
            return Finding(
                kind: "curvature", runs: runs.map(\.name), series: "curvature.largest",
                value: counts.high, claim: Phrase("findings.curvature.\(form)", values),
                evidence: Phrase("findings.curvature.evidence", values), limits: [Phrase("limits.quadratic")])
        }
        guard counted.count > 6 else {
            return counted.map { subject, counts in
                let form = counts.above == 0 ? "below" : counts.below == 0 ? "above" : "both"
                return finding(
                    form, [subject], counts,
                    ["run": .name(subject.name), "limit": .number(2 / (subject.stepSize ?? .nan), digits: 3)])
            }
        }
        var all = counted[0].counts
        for (_, counts) in counted.dropFirst() { all.add(counts) }
        return [finding("many", counted.map(\.subject), all, [:])]
    }

    /// Iterations below and above the limit, what the loss did in them, and between which eigenvalues.
    private struct Counts {
        var below = 0
        var fell = 0
        var above = 0
        var rose = 0
        var low = Double.infinity
        var high = -Double.infinity

        mutating func add(_ other: Counts) {
            (below, fell, above, rose) = (
                below + other.below, fell + other.fell, above + other.above, rose + other.rose
            )
            (low, high) = (min(low, other.low), max(high, other.high))
        }
    }

    private static func counts(of subject: Subject) -> Counts? {
        guard let stepSize = subject.stepSize, let curvature = subject.history["curvature.largest"],
            let loss = subject.history.loss
        else { return nil }
        let sizes = subject.history["step_size"]
        var counts = Counts()
        for (step, eigenvalue) in zip(curvature.steps, curvature.values) where eigenvalue.isFinite {
            guard let before = loss.value(at: step), let after = loss.value(at: step + 1) else { continue }
            (counts.low, counts.high) = (min(counts.low, eigenvalue), max(counts.high, eigenvalue))
            if eigenvalue * (sizes?.value(at: step) ?? stepSize) < 2 {
                counts.below += 1
                counts.fell += after < before ? 1 : 0
            } else {
                counts.above += 1
                // A loss that is no longer finite did not fall.
                counts.rose += after < before ? 0 : 1
            }
        }
        return counts.below + counts.above > 0 ? counts : nil
    }
}
