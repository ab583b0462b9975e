internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs were too long to be held, so that the page shows and judges some of their states only; and which too
    /// long to be drawn.
    static let thinning = FindingRule(kind: "thinning") { subjects in
        let held = subjects.filter(\.history.isThinned), drawn = subjects.filter { $0.drawnStates != nil }
        return [
            finding(held, "claim", of: \.history.stateCount) { $0.history.loss?.values.count },
            finding(drawn, "drawn", of: { $0.history.loss?.values.count ?? 0 }) { $0.drawnStates },
        ].compactMap(\.self)
    }

    private static func finding(
        _ runs: [Subject], _ form: String, of states: (Subject) -> Int, keeping kept: (Subject) -> Int?
    ) -> Finding? {
        guard let first = runs.first, let loss = first.history.loss, let count = kept(first) else {
            return nil
        }
        let values: [String: Phrase.Value] = [
            "runs": .names(runs.map(\.name)), "kept": .count(count), "states": .count(states(first)),
        ]
        return Finding(
            kind: "thinning", runs: runs.map(\.name), series: loss.name, role: .note,
            claim: Phrase("findings.thinning.\(form)", values),
            evidence: Phrase("findings.thinning.evidence", values),
            definition: form == "drawn" ? Phrase("findings.thinning.drawnDefinition") : nil,
            limits: [Phrase("limits.between")])
    }
}
