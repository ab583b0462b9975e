internal import Logs

extension ReferencePage {
    /// The logs that are read.
    static let formats = ReferencePage(
        name: "formats", title: "Logs that are read",
        abstract: """
            The format of a file is recognised by its content, not by its name; the first of this list that fits \
            reads it.
            """
    ) { _ in
        MarkdownTable(
            header: ["written by", "read", "left"],
            rows: LogFormat.all.map { [$0.title, $0.reads, $0.leaves.isEmpty ? "nothing" : $0.leaves] }
        ).text
    }

    /// What runs and reports are written as.
    static let forms = ReferencePage(
        name: "forms", title: "Forms that are written",
        abstract: "What `descent convert --to` writes of runs."
    ) { _ in
        MarkdownTable(
            header: ["word", "what is written", "what it cannot hold"],
            rows: LogForm.all.map { ["`\($0.name)`", $0.writes, $0.leaves] }
        ).text
    }
}
