extension ReferencePage {
    /// Every command, and what it takes.
    static let commands = ReferencePage(
        name: "commands", title: "Commands",
        abstract: "What is typed behind `descent`. `descent COMMAND --help` says the same."
    ) { _ in
        try CommandDescription.program().commands.map { command in
            let paragraphs = [command.abstract, command.discussion].compactMap {
                $0?.replacing("<", with: "\\<")
            }
            let rows = command.listed.map { [MarkdownTable.code($0.spelling), $0.meaning] }
            let table =
                rows.isEmpty ? "" : MarkdownTable(header: ["argument", "what it is"], rows: rows).text
            return "## \(command.call)\n\n\(paragraphs.joined(separator: "\n\n"))\n\n\(table)"
        }.joined(separator: "\n")
    }
}
