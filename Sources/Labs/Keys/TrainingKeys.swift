internal import Training

extension Key {
    /// How the network is trained.
    static let training: [Key] = [
        Key(section: "training", name: "loss", varies: true) {
            node, draft, reader in
            let foreign = ["mseloss": "mse", "l2": "mse", "crossentropyloss": "cross_entropy"]
            let loss = reader.entry(node, of: "loss", from: Loss.all, name: \.name, foreign: foreign)
            if let loss { draft.loss = loss }
        },
        Key(section: "training", name: "optimizer", varies: true) { node, draft, reader in
            let foreign = ["sgd": "gradient_descent", "gd": "gradient_descent"]
            let optimizer = reader.entry(
                node, of: "optimizer", from: Optimizer.all, name: \.name, foreign: foreign)
            if let optimizer { draft.optimizer = optimizer }
        },
        Key(
            section: "training", name: "step_size",
            varies: true
        ) { node, draft, reader in
            guard let stepSize = reader.number(node, of: "step_size") else { return }
            if stepSize > 0 {
                draft.stepSize = stepSize
            } else {
                reader.report(node, "step_size must be above 0", allowed: "a number above 0, such as 0.1")
            }
        },
        Key(section: "training", name: "iterations", varies: true) {
            node, draft, reader in
            draft.iterations = reader.wholeNumber(node, of: "iterations", from: 0, through: 100_000_000)
        },
    ]
}
