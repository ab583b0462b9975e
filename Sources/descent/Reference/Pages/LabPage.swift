internal import Labs

extension ReferencePage {
    /// Every key of the lab file.
    static let lab = ReferencePage(
        name: "lab", title: "The lab file",
        abstract: """
            Every key, as a dotted path: `data.inputs` is `inputs` in the table `data`. Of what is chosen by a word there is \
            a list with all options on the page "choices"; what `expect` may say is on the page "expectations".
            """
    ) { _ in
        MarkdownTable(
            header: ["key", "what it takes", "if it is left out"], rows: LabRow.all.map { $0.cells }
        ).text
    }
}
