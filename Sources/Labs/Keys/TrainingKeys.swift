internal import Training

extension Key {
    /// How the network is trained.
    static let training: [Key] = [
        Key(section: "training", name: "loss", meaning: "What is brought down", varies: true) {
            node, draft, reader in
            if let loss = reader.entry(node, of: "loss", from: Loss.all, name: \.name) { draft.loss = loss }
        },
        Key(section: "training", name: "optimizer", meaning: "How", varies: true) { node, draft, reader in
            let optimizer = reader.entry(node, of: "optimizer", from: Optimizer.all, name: \.name)
            if let optimizer { draft.optimizer = optimizer }
        },
        Key(
            section: "training", name: "step_size", meaning: "How far each update goes along the gradient",
            varies: true
        ) { node, draft, reader in
            draft.stepSize = reader.number(node, of: "step_size")
        },
        Key(section: "training", name: "iterations", meaning: "How many updates", varies: true) {
            node, draft, reader in
            draft.iterations = reader.wholeNumber(node, of: "iterations", from: 0, through: 100_000_000)
        },
    ]
}
