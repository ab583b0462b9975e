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
        let rows = kinds(in: language).map { kind in
            let words =
                language.messages["figures.\(kind).caption"] ?? language["figures.\(kind).title"] + "."
            return ["`\(slug(kind))`", words.replacing(/\{[^}]+\}/, with: "…")]
        }
        return MarkdownTable(header: ["word", "what it shows"], rows: rows).text
            + "\nBesides these there are the page's own figures: `network`, `graph` and `samples`.\n"
    }

    /// The words that figures' files end in.
    static func figureWords(in language: Language) -> [String] { kinds(in: language).map(slug) }

    private static func kinds(in language: Language) -> [String] {
        // Of each kind the catalogue has a caption, or a title alone.
        let kinds = language.messages.keys.compactMap { key in
            (key.wholeMatch(of: /figures\.([^.]+)\.(caption|title)/)?.output.1).map(String.init)
        }
        return Set(kinds).subtracting(["metric"]).sorted()
    }

    /// `stepSizes` as a file is called: `step-sizes`.
    private static func slug(_ kind: String) -> String {
        kind.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
}
