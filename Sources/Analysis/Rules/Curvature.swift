internal import Histories
internal import Languages

extension FindingRule {
    /// How the loss moved where the step size was below 2 / λ, λ the Hessian's largest eigenvalue, where above, and where
    /// it is just that.
    static let curvature = FindingRule(kind: "curvature") { subjects in
        let all = subjects.compactMap { subject in
            counts(of: subject).map { (subject: subject, counts: $0) }
        }
        let counted = all.filter { $0.counts.below + $0.counts.above > 0 }
        let poised = all.filter { $0.counts.below + $0.counts.above == 0 && $0.counts.at > 0 }
        // One step size that all runs stay below tells nothing of them, where there are several.
        let sizes = Set(all.map(\.subject.stepSize)).count
        let passes = all.contains { $0.counts.above + $0.counts.at > 0 }
        guard subjects.count == 1 || sizes > 1 || passes else { return [] }
        func finding(_ form: String, _ runs: [(subject: Subject, counts: Counts)]) -> Finding {
            var counts = Counts()
            for run in runs { counts.add(run.counts) }
            let isOne = counts.high - counts.low <= 1e-6 * abs(counts.high)
            let values: [String: Phrase.Value] = [
                "run": .names(runs.map(\.subject.name)), "runs": .count(runs.count),
                "below": .count(counts.below), "fell": .count(counts.fell), "above": .count(counts.above),
                "rose": .count(counts.rose), "at": .count(counts.at), "rested": .count(counts.rested),
                "low": .number(counts.low, digits: 3),
                "high": .number(counts.high, digits: 3), "limit": .number(2 / counts.high, digits: 3),
            ]
            return Finding(
                kind: "curvature", runs: runs.map(\.subject.name), series: "curvature.largest",
                value: counts.high, role: .course, claim: Phrase("findings.curvature.\(form)", values),
                evidence: Phrase("findings.curvature.\(isOne ? "evidenceSame" : "evidence")", values),
                limits: [Phrase("limits.quadratic")])
        }
        let atLimit = poised.isEmpty ? [] : [finding("at", poised)]
        guard counted.count <= 6 else { return [finding("many", counted)] + atLimit }
        let below = counted.filter { $0.counts.above == 0 }, above = counted.filter { $0.counts.below == 0 }
        if !below.isEmpty, !above.isEmpty, counted.count == below.count + above.count {
            let names = (below.map(\.subject.name), above.map(\.subject.name))
            return [split(finding("split", counted), names.0, names.1)] + atLimit
        }
        return (below.isEmpty ? [] : [finding("below", below)])
            + (above.isEmpty ? [] : [finding("above", above)])
            + counted.filter { $0.counts.above > 0 && $0.counts.below > 0 }.map { finding("both", [$0]) }
            + atLimit
    }

    /// Some runs wholly below the limit and the others above it: where the limit tells without exception which fall, it
    /// explains them.
    private static func split(_ finding: Finding, _ below: [String], _ above: [String]) -> Finding {
        var values = finding.claim.values
        values["belowRuns"] = .names(below)
        values["aboveRuns"] = .names(above)
        return Finding(
            kind: finding.kind, runs: finding.runs, series: finding.series, value: finding.value,
            role: values["fell"] == values["below"] && values["rose"] == values["above"]
                ? .explanation : .course,
            claim: Phrase(finding.claim.key, values), evidence: finding.evidence, limits: finding.limits)
    }

    /// Iterations below and above the limit, what the loss did in them beyond rounding, those at the limit, and between
    /// which eigenvalues.
    private struct Counts {
        var below = 0
        var fell = 0
        var above = 0
        var rose = 0
        var at = 0
        var rested = 0
        var low = Double.infinity
        var high = -Double.infinity

        mutating func add(_ other: Counts) {
            (below, fell, above, rose) = (
                below + other.below, fell + other.fell, above + other.above, rose + other.rose
            )
            (at, rested) = (at + other.at, rested + other.rested)
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
            let product = eigenvalue * (sizes?.value(at: step) ?? stepSize)
            let rests = !Rounding.isPassed(from: before, to: after, first: loss.values[0])
            if abs(product - 2) <= 1e-5 {
                counts.at += 1
                counts.rested += rests ? 1 : 0
            } else if rests {
                continue
            } else if product < 2 {
                counts.below += 1
                counts.fell += after < before ? 1 : 0
            } else {
                counts.above += 1
                // A loss that is no longer finite did not fall.
                counts.rose += after < before ? 0 : 1
            }
        }
        return counts.below + counts.above + counts.at > 0 ? counts : nil
    }
}
