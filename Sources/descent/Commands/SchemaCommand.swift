internal import ArgumentParser
internal import Labs

/// `descent schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of the lab file, by which editors complete and check it.",
        discussion: """
            In VS Code with the YAML extension: descent schema > lab.schema.json, and as the first line of the lab  \
            # yaml-language-server: $schema=lab.schema.json
            """)

    func run() throws { try Output.text(LabSchema.text()) }
}
