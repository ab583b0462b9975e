internal import Analysis
internal import Languages

extension ReferencePage {
    /// What a hypothesis may say of the runs.
    static let expectations = ReferencePage(
        name: "expectations", title: "Expectations",
        abstract: """
            What `expect` in an experiment may say of its runs. Each is answered with *supported*, *not supported* or \
            *undecided*, the numbers and their limits.

            A run is called as its file in `histories/`: `relu`; `sigmoid+identity` where layers have one each; \
            `relu-step_size=0.1` where two keys are varied. A setting is what one key is varied to, and stands for all \
            runs that have it and differ in nothing but seeds.
            """
    ) { language in
        let kinds = ExpectationKind.all.map { kind in
            [
                "`\(kind.name)`", takes(kind.takes),
                kind.options.map { "`\($0.rawValue)`" }.joined(separator: ", "),
            ]
        }
        let criteria = Criterion.all.map {
            ["`\($0.name)`", language["criteria.\($0.name)"].replacing("{reach}", with: "`reach`")]
        }
        return MarkdownTable(header: ["word", "takes", "may stand beside it"], rows: kinds).text
            + "\n## What runs are compared by\n\n`by` names one of these.\n\n"
            + MarkdownTable(header: ["word", "what it is"], rows: criteria).text
    }

    private static func takes(_ takes: ExpectationKind.Takes) -> String {
        switch takes {
        case .side: "a run or a setting"
        case .order: "a list of runs or settings, the lowest first"
        case .sides: "a run, a list of them, or `all`"
        case .number: "a number"
        case .way: "`autograd` or `by_hand`"
        }
    }
}
