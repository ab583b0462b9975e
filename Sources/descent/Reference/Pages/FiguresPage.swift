internal import Languages

extension ReferencePage {
    /// What an experiment's figures show.
    static let figures = ReferencePage(
        name: "figures", title: "Figures",
        abstract: """
            What the charts of a report show. The word is the end of a file in `charts/`, and the kind of \
            `{{figure EXPERIMENT.KIND}}`. A figure is drawn where the runs have what it shows.
            """
    ) { language in
        // Of each kind the catalogue has a caption, or a title alone.
        let kinds = Set(
            language.messages.keys.compactMap { key -> Substring? in
                key.wholeMatch(of: /figures\.([^.]+)\.(caption|title)/)?.output.1
            }
        ).subtracting(["metric"])
        let rows = kinds.sorted().map { kind in
            let words =
                language.messages["figures.\(kind).caption"] ?? language["figures.\(kind).title"] + "."
            return ["`\(slug(kind))`", words.replacing(/\{[^}]+\}/, with: "…")]
        }
        return MarkdownTable(header: ["word", "what it shows"], rows: rows).text
            + "\nBesides these there are the page's own figures: `network`, `graph` and `samples`.\n"
    }

    /// `stepSizes` as a file is called: `step-sizes`.
    private static func slug(_ kind: Substring) -> String {
        kind.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
}
