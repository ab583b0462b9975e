internal import Analysis
internal import Languages

extension ReferencePage {
    /// What can be found of runs.
    static let findings = ReferencePage(
        name: "findings", title: "Findings",
        abstract: """
            What Descent says of runs, where the numbers carry it. The word is the `kind` of `findings.json` and of \
            `{{finding EXPERIMENT.KIND}}`; what is looked at stands with every finding on the page.
            """
    ) { language in
        let rows = FindingRule.all.map { rule in
            let definitions = language.messages.keys.filter {
                $0 == "findings.\(rule.kind).definition" || $0.hasPrefix("findings.\(rule.kind).definition.")
            }
            return ["`\(rule.kind)`", definitions.sorted().map { language[$0] }.joined(separator: " ")]
        }
        return MarkdownTable(header: ["kind", "what is looked at"], rows: rows).text
    }
}
