internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs have the same losses, to the last bit or up to the last digits.
    static let coincidence = FindingRule(kind: "coincidence") { subjects in
        // How imported runs agree with the lab's own is told by all their numbers.
        let subjects = subjects.contains { !$0.isImported } ? subjects.filter { !$0.isImported } : subjects
        // Equal losses lie together once sorted, and nearly equal ones are neighbours.
        let groups = Dictionary(
            grouping: subjects.filter { $0.history.loss?.values.allSatisfy(\.isFinite) == true },
            by: Losses.init)
        let equal = groups.values.filter { $0.count > 1 && $0[0].history.stateCount > 1 }.map(equalFinding)
        let distinct = groups.values.map { $0[0] }.sorted { end(of: $0) < end(of: $1) }
        let order = Dictionary(zip(subjects.map(\.name), subjects.indices)) { first, _ in first }
        let near = zip(distinct, distinct.dropFirst()).compactMap { a, b in
            (order[a.name] ?? 0) < (order[b.name] ?? 0) ? nearFinding(a, b) : nearFinding(b, a)
        }
        return (equal + near).sorted {
            (order[$0.runs[0]] ?? 0, $0.runs.count) < (order[$1.runs[0]] ?? 0, $1.runs.count)
        }
    }

    /// What two subjects must share to have the same losses.
    private struct Losses: Hashable {
        let measure: String
        let steps: Steps?
        let bits: [UInt64]

        init(_ subject: Subject) {
            measure = subject.measure
            steps = subject.history.loss?.steps
            // 0 and -0 are one loss.
            bits = subject.history.loss?.values.map { ($0 == 0 ? 0 : $0).bitPattern } ?? []
        }
    }

    private static func end(of subject: Subject) -> Double { subject.history.loss?.values.last ?? .infinity }

    private static func equalFinding(_ subjects: [Subject]) -> Finding {
        let names = subjects.map(\.name)
        let values: [String: Phrase.Value] = [
            "runs": .names(names), "states": .count(subjects[0].history.loss?.values.count ?? 0),
            "because": .phrases(reasons(subjects)),
        ]
        return Finding(
            kind: "coincidence", runs: names, series: "loss", value: 0,
            role: .comparison,
            claim: Phrase("findings.coincidence.equal", values),
            evidence: Phrase("findings.coincidence.equalEvidence", values),
            limits: [Phrase("limits.thisRunOnly")])
    }

    /// Why the losses coincide, as far as it follows from the data.
    private static func reasons(_ subjects: [Subject], areEqual: Bool = true) -> [Phrase] {
        guard let keys = subjects.variedKeys, !keys.isEmpty else { return [Phrase("list.unknownReason")] }
        let differ = Phrase("list.differIn", ["keys": .names(keys.map { Subject.Variation.name(of: $0) })])
        guard areEqual else { return [differ, Phrase("list.rounding")] }
        if subjects.allSatisfy({ $0.course?.isConstant == true }) {
            return [differ, Phrase("list.neitherMoves")]
        }
        // Losses of other names that measure one thing are one function.
        if keys == ["loss"] { return [differ, Phrase("list.oneFunction")] }
        if keys == ["early_stopping"] { return [differ, Phrase("list.neverStopped")] }
        return [differ, Phrase("list.unknownReason")]
    }

    private static func nearFinding(_ first: Subject, _ second: Subject) -> Finding? {
        guard let difference = difference(first, second), difference.largest <= 1e-6 else { return nil }
        let values: [String: Phrase.Value] = [
            "first": .name(first.name), "second": .name(second.name),
            "difference": .number(difference.largest, digits: 2), "step": .count(difference.step),
            "one": .text(difference.values.0.description), "other": .text(difference.values.1.description),
            "states": .count(first.history.loss?.values.count ?? 0), "parted": .count(difference.count),
            "because": .phrases(reasons([first, second], areEqual: false)),
        ]
        return Finding(
            kind: "coincidence", runs: [first.name, second.name], series: "loss", state: difference.step,
            value: difference.largest, role: .comparison,
            claim: Phrase("findings.coincidence.nearly", values),
            evidence: Phrase("findings.coincidence.nearlyEvidence", values),
            limits: [Phrase("limits.thisRunOnly")])
    }

    /// The largest relative difference of two losses, the first step at which they differ, both losses there,
    /// and at how many states they do; nil where they measure different things, do not cover the same states or
    /// are not finite.
    private static func difference(
        _ a: Subject, _ b: Subject
    ) -> (largest: Double, step: Int, values: (Double, Double), count: Int)? {
        guard a.measure == b.measure, let one = a.history.loss, let other = b.history.loss,
            one.steps == other.steps,
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
