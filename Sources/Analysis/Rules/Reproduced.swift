internal import Histories
internal import Languages

extension FindingRule {
    /// How exactly runs that were trained elsewhere reproduce those of the lab.
    static let reproduction = FindingRule(kind: "reproduction") { subjects in
        Reproduction.all(of: subjects).map(finding)
    }

    /// Beyond this part of a column's largest number a run is another one.
    private static let near = 1e-3
    /// So many steps of float32 apart are numbers that were rounded another way.
    private static let rounding = 16

    private static func finding(_ reproduction: Reproduction) -> Finding {
        let tally = reproduction.tally, differing = tally.count - tally.equal - tally.printed
        let form =
            switch true {
            case differing == 0 && tally.printed == 0: "equal"
            case differing == 0: "printed"
            case tally.apart <= near: "near"
            case tally.first.map { $0.distance <= rounding } ?? false: "drifts"
            default: "far"
            }
        let groups = reproduction.groups.map { group in
            Phrase("reproduced.\(group.quantity.word)", ["count": .count(group.columns.count)])
        }
        let values: [String: Phrase.Value] = [
            "run": .name(reproduction.run), "own": .name(reproduction.own),
            "states": .count(reproduction.states), "groups": .phrases(groups), "count": .count(tally.count),
            "equal": .count(tally.equal), "printed": .count(tally.printed), "differing": .count(differing),
            "step": .count(tally.first?.state ?? 0), "column": .text(tally.first?.column ?? ""),
            "written": .phrases(
                tally.printed == 0 ? [] : [Phrase("list.writtenShort", ["count": .count(tally.printed)])]),
            "firstDistance": .count(tally.first?.distance ?? 0),
            "distance": .count(tally.farthest?.distance ?? 0),
            "farColumn": .text(tally.farthest?.column ?? ""), "farStep": .count(tally.farthest?.state ?? 0),
            "share": .number(100 * tally.apart, digits: 2),
        ]
        return Finding(
            kind: "reproduction", runs: [reproduction.run, reproduction.own], series: "loss",
            state: tally.first?.state, value: Double(tally.farthest?.distance ?? 0),
            role: form == "far" ? .warning : .comparison,
            brief: Phrase("findings.reproduction.brief.\(form)", values),
            claim: Phrase("findings.reproduction.\(form)", values),
            evidence: Phrase("findings.reproduction.evidence.\(differing == 0 ? form : "near")", values),
            limits: [Phrase("limits.reproduced.\(form)")]
                + (reproduction.offset == 0 ? [] : [Phrase("limits.countedFromOne", values)]))
    }
}

extension Quantity {
    /// The catalogue's key for what agrees.
    fileprivate var word: String {
        switch self {
        case .validationLoss: "validation"
        case .accuracy: "accuracy"
        case .output: "outputs"
        case .weight: "weights"
        case .gradient: "gradients"
        default: "loss"
        }
    }
}
