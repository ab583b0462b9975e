extension Key {
    /// What the network learns from.
    static let data: [Key] = [
        Key(section: "data", name: "inputs") { node, draft, reader in
            draft.inputs = reader.rows(node, of: "inputs")
        },
        Key(section: "data", name: "targets") { node, draft, reader in
            draft.targets = reader.rows(node, of: "targets")
        },
    ]
}
